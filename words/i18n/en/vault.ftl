### The vault: making, opening, locking and destroying it, and what went wrong.

vault-title = Vault
vault-lead = A vault is a locked place in this browser. Everything in it is encrypted, and only the passphrase opens it.
vault-yours = Vaults on this computer
vault-none = There is no vault here yet.
vault-missed = { $count ->
    [one] A vault that was here is gone
   *[other] { $count } vaults that were here are gone
}
vault-missed-what = The browser has cleared its storage, or somebody has cleared it. Do you have a copy? Make a new vault and open the copy there.
vault-missed-seen = I have read it
vault-one-each = Mentor, counsellor and school nurse each have their own vault. The law keeps their records apart.
vault-closes-open = What is open now is closed when you open a vault. Save it first if you want to keep it.

vault-passphrase = Passphrase
vault-show = Show what I type
vault-open = Open
vault-opening = Opening …
vault-open-named = Open the vault { $name }
vault-unnamed = Vault without a name

vault-forgot = Have you forgotten the passphrase?
vault-forgot-what = The printed code opens the vault. Choose a new passphrase at the same time.
vault-code = The printed code
vault-forgot-open = Open with the code

vault-make-heading = Make a vault
vault-keeps-open = What is open now is put into the vault.
vault-name = Name of the vault
vault-name-help = The name is seen before the vault is open. Write nothing about any pupil. A good name is Mentor 8B.
vault-new-passphrase = New passphrase
vault-new-passphrase-help = Four words or more that have nothing to do with each other. You can paste them, and a password manager works.
vault-again = The passphrase once more
vault-make = Make the vault
vault-making = Making the vault …
vault-wrong-name = Give the vault a name.
vault-wrong-again = The two passphrases are not the same.
vault-wrong-weak = That passphrase can be guessed. Take more words, and words that have nothing to do with each other.

vault-recovery-heading = Print the code now
vault-recovery-what = The code opens the vault { $name } if the passphrase is forgotten. It is shown this once.
vault-recovery-where = Give the print to the head teacher, locked away and not by the computer. Without passphrase and code nobody can open the vault.
vault-recovery-print = Print
vault-recovery-done = I have printed the code

vault-is-open = The vault { $name } is open
vault-to-classes = Show the classes
vault-add-file = Add a file
vault-lock = Lock the vault
vault-lock-after = Lock the vault when nobody has touched the computer for
vault-minutes = { $count } minutes
vault-promised = The browser has promised to keep the vault.
vault-not-promised = The browser does not promise to keep the vault. If the computer runs out of room it can disappear.
vault-change = Change the passphrase
vault-change-now = The passphrase now
vault-change-done = The passphrase is changed. The new one was tried and opens the vault.

vault-destroy = Destroy the vault
vault-destroy-what = Everything in the vault is gone for ever. Nobody can bring it back, not even with the code.
vault-destroy-name = Write the name of the vault, { $name }, if you want to destroy it
vault-wrong-destroy = That is not the name of the vault.

## What is not as it was written

vault-flaws = Not everything can be read
vault-flaws-what = This is not as it was written. The rest is open. Save a copy, and ask whoever looks after the computer.
vault-flaw-record = { $name }: { $kind }
vault-flaw-child = The pupil with id { $id }
vault-flaw-head = What is known of the school and the files
vault-flaw-header = One of the two copies of the vault's first part
vault-flaw-manifest = Part { $number } of the vault's list
vault-flaw-root = The vault's list
vault-flaw-stray = Something that does not belong to the vault
vault-flaw-kind-damaged = was changed or damaged.
vault-flaw-kind-missing = is missing.
vault-flaw-kind-older = is an older version, which had been replaced.
vault-flaw-kind-newer = was written by a newer Samsyn.

## When it does not work

vault-why-damaged = The vault's first part is damaged and cannot be read. Open a file that you have saved.
vault-why-newer = The vault was written by a newer Samsyn. Nothing was changed. Reload the page to get the new one.
vault-why-cost = The vault's protection is weaker than Samsyn ever writes. Someone may have changed it. Ask whoever looks after the computer.
vault-why-wrong = That does not open the vault. Check capital and small letters.
vault-why-absent = The vault is no longer in the browser. Open a file that you have saved.
vault-why-behind = The vault is being written in another window.
vault-why-full = The browser is short of room. Make room on the computer and try again.
vault-why-blocked = The browser does not let the page save. It may be a private window: open Samsyn in an ordinary one.
vault-why-unproven = What was read back is not what was written. Try again, and save as a file.
vault-why-failed = Something went wrong in the browser ({ $what }). Try again, and save as a file.

## The line that says where the data are

state-vault = The vault { $name }.
state-vault-as-read = Everything is saved on this computer, encrypted.
state-vault-at = Saved at { $time } on this computer, encrypted.
state-vault-writing = Saving …
state-vault-not = Not saved.
state-vault-no-copy = No copy has been saved.
state-vault-old-copy = The last copy is { $days } days old.
state-vault-not-promised = The browser does not promise to keep it.
state-vault-locks = Locks after { $count } minutes.
state-vault-again = Try again
state-vault-reads = You can only read here: the vault is being written in another window.
state-vault-take-turn = Write here instead
state-vault-lock = Lock

## The forms on the pupil's page

child-in-vault = Saved in the vault.
child-not-in-vault = Not saved in the vault yet. { $why }
child-may-only-read = Not saved: the vault is being written in another window. What you wrote is still here.

## The start and the files

start-vault = Your vault
start-vault-what = Open what you have saved, or make a vault to save in.
start-vault-open = To the vault
state-keep = Save in a vault
wizard-into-vault = The file is added to the vault { $name }.

## Copies as a file

vault-moment = { $day } at { $time }
vault-copy = Copy as a file
vault-copy-what = Save a copy in another place than the computer, preferably every week. The copy is encrypted with a passphrase of its own.
vault-copy-never = No copy has been saved yet.
vault-copy-last = The last copy was saved on { $when }.
vault-copy-old = That was long ago: save a new one.
vault-copy-save = Save a copy
vault-copy-saved = The copy is among your downloads. It opens here, or with the program age.

## The backups inside the vault

vault-backups = As it was before
vault-backups-what = The vault keeps how it was by itself: every quarter of an hour when something changes, and once a day.
vault-backups-none = There is nothing here yet.
vault-backup-look = Show what it holds
vault-from-copy = Open a copy that you saved as a file
vault-copy-file = The file with the copy
vault-copy-passphrase = The passphrase of the copy
vault-compared-holds = { $children ->
    [one] There is one pupil in it.
   *[other] There are { $children } pupils in it.
}
vault-compared-same = It holds the same as the vault does now.
vault-compared-gone = Only in the vault now, and would be gone: { $gone }
vault-compared-new = Only in this one, and would come back: { $new }
vault-compared-changed = With other records than in the vault now: { $changed }
vault-restore-what = The vault as it is now is kept first. You can undo this by going back to it.
vault-restore = Make the vault like this
vault-restored = Done. If you want to undo it, what was before is at the top of the list.

## The log

vault-log = What was done in the vault
vault-log-what = The log says who, when and what, but never what the records said.
vault-log-save = Save the log as a file
vault-log-line = { $when }, { $who }: { $act }{ $named ->
    [0] { $count ->
        [0] {""}
       *[other] {" "}({ $count } records)
    }
   *[other] {" "}(pupil { $of })
}
vault-act-edit = wrote something down
vault-act-import = added a file
vault-act-keep = put what was open into the vault
vault-act-restore = made the vault as it was before
vault-act-erase = erased
vault-act-copy = saved a copy as a file
vault-act-extract = saved an extract of the records

vault-flaw-log = The log
vault-flaw-backup = Backup { $number }
vault-flaw-past = { $name }, in a backup
vault-why-no-copy = The file is no copy of a vault ({ $what }). Choose another file.

## Erasing a pupil

erase-child = Erase the pupil from the vault
erase-child-what = Everything about the pupil is gone, also from the backups inside the vault. Copies that you saved as files do not change.
erase-child-decided = Erase only what the municipality's decision on disposal says, or what has become wrong.
erase-child-sure = I want to erase everything about the pupil
erase-child-now = Erase

## Disposal

vault-disposal = Disposal
vault-disposal-none = Nothing has been kept for longer than the rules say.
vault-disposal-children = { $count ->
    [one] This about one pupil has been kept for as long as the rules say:
   *[other] This about { $count } pupils has been kept for as long as the rules say:
}
vault-disposal-kind = { $kind }: { $notes } (kept for { $months } months)
vault-disposal-do = Erase what has been kept for too long
vault-disposal-what = Do this only if the municipality has decided on disposal. What is erased cannot be brought back: the backups inside the vault are emptied too.
vault-disposal-decision = Decision on disposal
vault-disposal-decision-help = Registration number and date. It is written into the log.
vault-wrong-decision = Write which decision it is. Without a decision nothing is erased.
vault-disposal-done = Erased, and written into the log.
vault-act-dispose = disposed
vault-log-decided = Decision: { $what }

## Extract of the records

extract-link = Extract of the records
extract-title = Extract of the records
extract-what = Everything that Samsyn has about the pupil. Read it through before you hand it out: it may say something about someone else.
extract-save = Save as a file
extract-of = Extract of the records in Samsyn, { $date }
extract-name = Name
extract-id = The school's id
extract-born = Born
extract-form = School form
extract-grade = Grade
extract-class = Class
extract-enrolled = Began at the school
extract-transitions = Changes of school or stage
extract-attendance = Attendance, day by day
extract-files = Files that the records come from
extract-scheduled = { $minutes } min on the timetable
extract-excused = { $minutes } min excused absence
extract-unexcused = { $minutes } min unexcused absence
extract-leave = { $minutes } min granted leave
extract-late = { $count ->
    [one] late once
   *[other] late { $count } times
}
extract-rights = Suggestions are worked out by the municipality's rules each time and are not kept. If something is wrong you have a right to have it corrected. Ask the school's data protection officer.
