### The texts of the page, screen by screen. Each screen has its own part; add to the part where the text is shown.

app-name = Samsyn

## The frame of every page

frame-skip = To the content
frame-acute = Do you suspect that a child is being harmed?
frame-acute-link = Report at once: how to

## Class

class-pupils = { $count ->
    [one] { $count } pupil
   *[other] { $count } pupils
}
