### Vad en ändring av reglerna betyder.

impact-newly = { $count ->
    [one] { $count } elev till får förslaget
   *[other] { $count } elever till får förslaget
}
impact-no-longer = { $count ->
    [one] { $count } elev får det inte längre
   *[other] { $count } elever får det inte längre
}
impact-opened = { $count ->
    [one] för { $count } elev går det inte längre att avgöra
   *[other] för { $count } elever går det inte längre att avgöra
}
impact-settled = { $count ->
    [one] för { $count } elev går det nu att avgöra
   *[other] för { $count } elever går det nu att avgöra
}
impact-otherwise = { $count ->
    [one] för { $count } elev ändras om förslaget vilar
   *[other] för { $count } elever ändras om förslaget vilar
}
impact-reason = { $count ->
    [one] för { $count } elev är skälet ett annat
   *[other] för { $count } elever är skälet ett annat
}
impact-dates = { $count ->
    [one] för { $count } elev börjar eller slutar det en annan dag
   *[other] för { $count } elever börjar eller slutar det en annan dag
}
impact-moved = Nivån ”{ $label }” är { $after } i stället för { $before } från { $date }.
impact-no-value = utan värde
impact-alike = Bevisat lika för alla.
impact-alike-where-known = Bevisat lika för alla som det finns uppgifter om. Där uppgifter saknas kan svaret bli ett annat.
impact-could-both = Kan ge både fler och färre förslag.
impact-could-add = Kan bara ge fler förslag, om inga uppgifter saknas.
impact-could-remove = Kan bara ge färre förslag, om inga uppgifter saknas.
impact-could-neither = Kan inte ge fler eller färre förslag, men svaret kan bli ett annat.
