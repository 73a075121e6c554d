### Sidans texter, skärm för skärm. Varje skärm har sin egen del; lägg till i den del där texten visas.

app-name = Samsyn

## Ramen runt varje sida

frame-skip = Till innehållet
frame-acute = Misstänker du att ett barn far illa?
frame-acute-link = Anmäl genast – så gör du

## Klass

class-pupils = { $count ->
    [one] { $count } elev
   *[other] { $count } elever
}
