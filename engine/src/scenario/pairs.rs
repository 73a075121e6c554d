//! What if support had not come: the same child twice.

use super::season::Season;
use super::support::Support;
use super::{SchoolPlan, names, tell};
use crate::record::{Caseload, Child, School};

/// What is put after the id of the child to whom no support came.
const WITHOUT: &str = "-utan-stod";

/// The children of a practice school for whom support began because they were away a lot, each of them twice: as it went, and as
/// it would have gone with the same dice if nobody had offered anything. They are two classes of the same pupils.
///
/// The two years are the same up to the day of the first offer, and attendance up to the day on which support began. Support
/// helps some of the children and not others; how many, and how much, is invented.
pub fn pairs(plan: SchoolPlan<'_>) -> Caseload {
    let season = Season::new(plan.seed, plan.calendar, plan.on);
    let pair = |index| {
        let told = |support| {
            let mut child = tell(plan.seed, &season, index, plan.pupils, support);
            child.name = Some(names::draw(plan.seed, index).1);
            child
        };
        let with = told(Support::Comes);
        let begun = with.offers.iter().any(|offer| {
            ["mentor-talk", "absence-plan"].contains(&offer.offer.as_str()) && offer.started.is_some()
        });
        begun.then(|| {
            let without = told(Support::Never);
            let id = format!("{}{WITHOUT}", without.id);
            let class = |child: Child, group: &str| Child { group: Some(group.to_owned()), ..child };
            [class(with, "Med stöd"), class(Child { id, ..without }, "Utan stöd")]
        })
    };
    Caseload {
        school: School {
            name: Some("Övningsskolan".to_owned()),
            municipality: plan.municipality.map(ToOwned::to_owned),
        },
        imports: Vec::new(),
        children: (0..plan.pupils).filter_map(pair).flatten().collect(),
    }
}
