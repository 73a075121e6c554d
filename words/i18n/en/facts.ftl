### Facts in words: numbers, days, measures, questions.

## Lists

list-and = and
yes = yes
no = no
list-or = or

## Days

month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
month-short = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] May
    [6] June
    [7] July
    [8] Aug
    [9] Sept
    [10] Oct
    [11] Nov
   *[12] Dec
}
weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
weekday-short = { $day ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
date = { $day } { $month } { $year }
date-short = { $day } { $month }
date-long = { $weekday } { $date }
week = week { $week }
week-with-days = week { $week }, { $days }
span = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
ago = { $days ->
    [0] today
    [1] yesterday
   *[other] { $days } days ago
}
ahead = { $days ->
    [1] tomorrow
   *[other] in { $days } days
}
