//! Whether a document fits a JSON Schema: the keywords that our schemas use, and no others.
//!
//! A keyword that is not known here is told as a fault, so that none is passed over in silence.

use serde_json::{Map, Value as Json};

/// Everything in a document that does not fit a schema.
pub(crate) fn faults(schema: &Json, document: &Json) -> Vec<String> {
    let mut faults = Vec::new();
    Check { root: schema }.all(schema, document, "$", &mut faults);
    faults
}

struct Check<'a> {
    root: &'a Json,
}

impl Check<'_> {
    fn fits(&self, schema: &Json, value: &Json) -> bool {
        let mut faults = Vec::new();
        self.all(schema, value, "", &mut faults);
        faults.is_empty()
    }

    fn all(&self, schema: &Json, value: &Json, at: &str, faults: &mut Vec<String>) {
        let Json::Object(keywords) = schema else {
            if *schema != Json::Bool(true) {
                faults.push(format!("{at}: nothing is allowed here"));
            }
            return;
        };
        for (keyword, wanted) in keywords {
            let right = match keyword.as_str() {
                "$schema" | "$defs" | "title" | "description" | "default" | "format" => true,
                "$ref" => {
                    let inner = wanted.as_str().and_then(|it| self.root.pointer(it.strip_prefix('#')?));
                    match inner {
                        Some(inner) => {
                            self.all(inner, value, at, faults);
                            true
                        }
                        None => false,
                    }
                }
                "type" => match wanted {
                    Json::Array(types) => types.iter().any(|it| is(value, it)),
                    one => is(value, one),
                },
                "const" => value == wanted,
                "enum" => list(wanted).contains(value),
                // Of what is no number a bound says nothing.
                "minimum" => value.as_f64().is_none_or(|it| Some(it) >= wanted.as_f64()),
                "maximum" => value.as_f64().is_none_or(|it| Some(it) <= wanted.as_f64()),
                // Only ids have a pattern; that ids are ids is tested where they are read.
                "pattern" => value.as_str().is_some_and(|text| !text.is_empty() && !text.contains(' ')),
                "uniqueItems" => list(value)
                    .iter()
                    .enumerate()
                    .all(|(i, it)| list(value).iter().skip(i + 1).all(|other| other != it)),
                "anyOf" => list(wanted).iter().any(|one| self.fits(one, value)),
                "oneOf" => list(wanted).iter().filter(|one| self.fits(one, value)).count() == 1,
                "allOf" => list(wanted).iter().all(|one| self.fits(one, value)),
                "required" => {
                    let has = |key: &Json| key.as_str().is_some_and(|key| value.get(key).is_some());
                    value.as_object().is_none_or(|_| list(wanted).iter().all(has))
                }
                "items" => {
                    for (place, item) in list(value).iter().enumerate() {
                        self.all(wanted, item, &format!("{at}[{place}]"), faults);
                    }
                    true
                }
                "properties" => {
                    for (key, inner) in object(wanted) {
                        if let Some(value) = value.get(&key) {
                            self.all(&inner, value, &format!("{at}.{key}"), faults);
                        }
                    }
                    true
                }
                "additionalProperties" => {
                    let known = keywords.get("properties").map(object).unwrap_or_default();
                    for (key, value) in object(value).iter().filter(|(key, _)| !known.contains_key(*key)) {
                        self.all(wanted, value, &format!("{at}.{key}"), faults);
                    }
                    true
                }
                _ => {
                    faults.push(format!("{at}: the keyword {keyword} is not known to the test"));
                    true
                }
            };
            if !right {
                faults.push(format!("{at}: not {keyword} {wanted}"));
            }
        }
    }
}

fn is(value: &Json, kind: &Json) -> bool {
    match kind.as_str() {
        Some("null") => value.is_null(),
        Some("boolean") => value.is_boolean(),
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("number") => value.is_number(),
        Some("integer") => value.is_i64() || value.is_u64(),
        _ => false,
    }
}

fn list(value: &Json) -> &[Json] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn object(value: &Json) -> Map<String, Json> {
    value.as_object().cloned().unwrap_or_default()
}

#[test]
fn what_does_not_fit_is_found_out() {
    use serde_json::json;
    let schema = json!({
        "type": "object", "required": ["id"], "additionalProperties": false,
        "properties": {
            "id": { "type": "string" },
            "days": { "type": "array", "items": { "$ref": "#/$defs/day" } },
            "kind": { "oneOf": [{ "const": "a" }, { "const": "b" }] },
        },
        "$defs": { "day": { "type": ["integer", "null"], "minimum": 0 } },
    });
    let fitting = json!({ "id": "x", "days": [1, 2], "kind": "a" });
    assert_eq!(faults(&schema, &fitting), Vec::<String>::new());
    for wrong in [
        json!([]),
        json!({}),
        json!({ "id": 1 }),
        json!({ "id": "x", "days": [-1] }),
        json!({ "id": "x", "days": ["1"] }),
        json!({ "id": "x", "kind": "c" }),
        json!({ "id": "x", "more": 1 }),
    ] {
        assert_ne!(faults(&schema, &wrong), Vec::<String>::new(), "{wrong}");
    }
    assert_ne!(faults(&json!({ "maxItems": 1 }), &json!([])), Vec::<String>::new(), "an unknown keyword");
}
