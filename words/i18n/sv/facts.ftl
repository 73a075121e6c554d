### Fakta i ord: tal, dagar, mått, frågor.

## Listor

list-and = och
yes = ja
no = nej
list-or = eller

## Dagar

month = { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
}
month-short = { $month ->
    [1] jan
    [2] feb
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] aug
    [9] sep
    [10] okt
    [11] nov
   *[12] dec
}
weekday = { $day ->
    [1] måndag
    [2] tisdag
    [3] onsdag
    [4] torsdag
    [5] fredag
    [6] lördag
   *[7] söndag
}
weekday-short = { $day ->
    [1] mån
    [2] tis
    [3] ons
    [4] tors
    [5] fre
    [6] lör
   *[7] sön
}
date = { $day } { $month } { $year }
date-short = { $day } { $month }
date-long = { $weekday } { $date }
week = vecka { $week }
week-with-days = vecka { $week }, { $days }
span = { $days ->
    [one] { $days } dag
   *[other] { $days } dagar
}
ago = { $days ->
    [0] i dag
    [1] i går
   *[other] för { $days } dagar sedan
}
ahead = { $days ->
    [1] i morgon
   *[other] om { $days } dagar
}
