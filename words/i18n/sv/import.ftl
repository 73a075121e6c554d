### Det som lästes ur en fil, det som inte lästes, och varför.

import-read = { $file }: { $rows ->
    [one] { $rows } rad
   *[other] { $rows } rader
} för { $children ->
    [one] { $children } elev
   *[other] { $children } elever
}, { $days }.
import-read-none = { $file }: { $children ->
    [one] { $children } elev
   *[other] { $children } elever
}, ingen frånvaro.
import-assumed = { $count ->
    [one] { $count } rad har antaget schema.
   *[other] { $count } rader har antaget schema.
}
import-protected = { $count ->
    [one] { $count } elev har skyddade personuppgifter. Inget om eleven är läst.
   *[other] { $count } elever har skyddade personuppgifter. Inget om dem är läst.
}
import-skipped = { $count ->
    [one] { $count } rad lästes inte: { $reason }. Rad { $places }.
   *[other] { $count } rader lästes inte: { $reason }. Rad { $places }.
}
import-noted = { $count ->
    [one] { $count } rad att se över: { $note }. Rad { $places }.
   *[other] { $count } rader att se över: { $note }. Rad { $places }.
}
import-more-places = { $places } med flera
import-dropped = Kolumnen ”{ $heading }” lästes inte: { $why }.
import-dropped-not-read = den behövs inte
import-dropped-forbidden = uppgifter om { $topic } får inte läsas in
skip-blank = tom
skip-total = summa eller medelvärde
skip-repeated-heading = rubrikerna en gång till
skip-duplicate = samma som en tidigare rad
skip-unreported = lektion utan rapport
skip-unclosed-quote = ett citattecken saknar slut, eller så är raden orimligt lång
skip-too-few-cells = celler saknas i slutet
skip-too-many-cells = fler celler än rubriker
skip-no-pupil = ingen elev
skip-no-date = inget datum
skip-bad-date = datumet går inte att läsa
skip-spans-days = gäller mer än en dag
skip-bad-number = talet går inte att läsa
skip-bad-time = klockslaget går inte att läsa
skip-unknown-status = slaget av frånvaro är inte känt
skip-no-time = det står inte hur länge
skip-more-than-schedule = mer frånvaro än tid på schemat
skip-long-day = fler minuter än dygnet har
skip-not-held = lektionen var inställd, eller så deltar eleven inte
skip-inactive = personen är inte längre aktiv i registret
note-personnummer-check = sista siffran i ett personnummer stämmer inte
note-personnummer-unreadable = ett personnummer går inte att läsa
note-unknown-form = skolformen är inte känd
note-more-pages = det finns fler sidor av listan, som inte är med i filen
topic-sex = kön
topic-language = språk
topic-origin = ursprung
topic-religion = religion
topic-health = hälsa
topic-address = adress och kontaktvägar
topic-family = familjen
topic-economy = ekonomi
topic-reports = anmälningar
topic-reason = varför någon är borta
topic-notes = fri text om barnet
