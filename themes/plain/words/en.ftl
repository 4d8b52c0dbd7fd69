# Everything that pages say by themselves, in English. A theme may override single messages.
# $count and other numbers: the plain name decides the plural, the name with _text prints the number.

register_name = AI and data register
register_of = AI and data register of
skip = Skip to the content
yes = Yes
no = No
contents = On this page
since = since
date = Date
contact = Contact
x_of_y = { $x } of { $y }
from_to = { $from } to { $to }

month_1 = January
month_2 = February
month_3 = March
month_4 = April
month_5 = May
month_6 = June
month_7 = July
month_8 = August
month_9 = September
month_10 = October
month_11 = November
month_12 = December

## The two languages

language_name = English
mixed_languages = Some words on this page are in Welsh. They are marked.

## Navigation and foot of the page

nav_main = Main
nav_more = More pages
nav_technologies = Technologies
nav_datasets = Data
nav_owners = Who answers
nav_changes = Changes
nav_challenge = How to challenge
nav_data = Downloads
nav_limitations = Known limitations
nav_covenant = The Covenant
nav_withheld = What is withheld
nav_updates = News
feed_updates = News of this register
as_of = This register speaks of
next_update_due = The next update is due by
something_wrong = Is something on this page wrong or hard to understand? Write to
licence_before = You may use and share this under the
no_cookies = This website sets no cookies and does not track you.
force_website = Website of the force
foi_link = Ask under the Freedom of Information Act
complaints_link = Make a complaint
record_as_json = This record as JSON
schema = What the fields mean
as_csv = All technologies and limitations as a table (CSV)

## The four states

not_published = Not published
also_not_published = Also asked, and not published
on_ground = Ground:
expected_by = Expected by
scrutinised_by = Looked at by
review_on = It is looked at again on
count_withheld = { $count ->
    [one] 1 withheld
   *[other] { $count_text } withheld
}
count_not_known = { $count ->
    [one] 1 not known yet
   *[other] { $count_text } not known yet
}

## Home

home_title = What { $force } uses: AI and data
home_summary = Every data-driven technology this force uses: what for, on what data, how wrong it can be, who decides and who answers for it.
home_lead = Police use technology that learns from data or decides by it. This register lists each one: what it is for, what data it uses, how wrong it can be and for whom. It names who decides, who answers for it, and how you can object.
home_count = { $count ->
    [0] No technologies
    [one] See the technology
   *[other] See all { $count_text } technologies
}
home_by_status = How many there are
home_asked = What people ask most
home_new = What is new
home_changes = Latest changes
home_complete = How complete this is
home_method = How we looked
home_gaps = What is missing
home_challenge = Was one of these used on you?
home_challenge_lead = You can ask what happened, object, and complain.
all_updates = All news
all_changes = All changes
true_on = This was true on
withheld_records = { $count ->
    [one] 1 record is withheld as a whole
   *[other] { $count_text } records are withheld as a whole
}

ask_live_faces = Does it use live facial recognition?
ask_faces = Does it search pictures for faces?
ask_prediction = Does it predict who will offend, or where?
ask_generative = Do officers and staff use AI that writes text?
ask_decides = Does a machine decide by itself?
ask_wrong = Has something gone wrong?
answer_yes = Yes.
answer_none = This register lists none.
answer_not_now = Not now. These are planned, were stopped, or were used in the past:
answer_suspended = Not at the moment. It is suspended:
ask_wrong_answer_yes = Yes. Each of these records says what happened:
ask_wrong_answer_not_now = Yes, with technology that is no longer used:
ask_wrong_answer_none = This register lists no incident.
ask_decides_answer_none = No record says so: wherever it is said, a person decides.
not_said_by = { $count ->
    [one] 1 record does not say.
   *[other] { $count_text } records do not say.
}
not_counted_withheld = { $count ->
    [one] 1 record is withheld as a whole and not counted here.
   *[other] { $count_text } records are withheld as a whole and not counted here.
}

## Technologies

technologies_title = { $count ->
    [0] No technologies
    [one] 1 technology
   *[other] { $count_text } technologies
}
technologies_with = { $value }: { $count ->
    [one] 1 technology
   *[other] { $count_text } technologies
}
technologies_summary = All data-driven technologies of this force with status, impact and who answers for them.
technologies_lead = Each record says what the technology does, on what data, how wrong it can be, and how to object.
all_technologies = All technologies
all_datasets = All data
col_name = Name
col_kind = Kind
col_status = Status
col_impact = Impact
col_owner = Who answers
col_reviewed = Last reviewed
col_gaps = Gaps
gaps_hint = “Gaps” counts the questions that are withheld or not known yet, and those that should be answered and are not.
overdue = Review overdue
facets = Show only some
facet_status = Status
facet_kind = Kind
facet_impact = Impact
facet_stage = Stage
facet_biometric = Biometric
facet_owner = Who answers
facet_supplier = Supplier

## Finding: groups, parts and the search

facet_covenant = Gaps by principle of the Covenant
facet_all = { $facet }: all { $count_text }
biometric_yes = Biometric
biometric_no = Not biometric
covenant_gap = Something is missing under { $principle }
part_range = { $from } to { $to } of { $of }
part_number = Page { $number }
part_title = { $title }, page { $number }
part_letters = By first letter
part_pages = Pages of this list
part_previous = Previous page
part_next = Next page
search_title = Search the technologies
find_page = Search every word
find_unscripted = This search needs JavaScript, which is off in your browser. These lists hold the same records:
find_label = Search the technologies
find_hint = It looks in names, summaries and every public word.
find_button = Search
find_filters = Filter and sort
find_results = What was found
find_waiting = Searching…
find_failed = The search cannot be loaded. The lists on this page hold the same records.
find_any = Any
find_sort = Sort by
find_sort_best = Best match
find_sort_name = Name
find_sort_reviewed = Last reviewed, newest first
find_sort_status = Status
find_sort_gaps = Gaps, most first
find_none = Nothing matches. You can try this:
find_mean = Did you mean “#”?
find_without = Take out “#”
find_more = Show more
find_clear = Clear the search
find_ask = Ask us:
found_count = { $count ->
    [one] 1 technology found
   *[other] { $count_text } technologies found
}

## A technology

glance = At a glance
answers_given = Answers given
answered_of_demanded = { $count_text } of { $of_text } required answers
review_was_due = A review of this record was due on
replaced_by = It was replaced by
path_title = From data to action
path_data = Data
path_algorithm = Algorithm
path_person = Person
path_action = Action
role = Role
used_for = Used for
known_limitations = Known limitations
retention = How long it is kept
figures = Figures
group = Group
figure = Figure
x_of_y_head = How many
interval = 95% interval
at_threshold = Threshold
everybody = Everybody
deployments = Deployments
deployments_count = { $count ->
    [one] There was 1 deployment.
   *[other] There were { $count_text } deployments.
}
deployments_faces = The cameras saw { $faces } faces.
deployments_alerts = There were { $alerts } alerts, { $wrong } of them wrong.
deployments_arrests = { $arrests } arrests followed.
place = Place
faces_seen = Faces seen
alerts = Alerts
right_alerts = Right
wrong_alerts = Wrong
arrests = Arrests
minutes = Minutes
watchlist = People sought
downloads = Downloads

## Data

datasets_title = The data
datasets_lead = Every set of data that a technology learnt from, was tested on, compares with or works on, and what is known to be wrong with it.
datasets_none = No data are described in this register.
information_asset_owner = Information asset owner
personal_data = Personal data
used_by = Used by
used_by_none = No technology in this register uses it.
limitations_title = Known limitations of the data
limitations_lead = Everything that is known to be wrong with the data behind these technologies, by type.
limitations_none = No limitations are on record.
effect = Effect
mitigation = What is done

## Owners

owners_title = Who answers for what
owners_lead = One post answers for each technology: for how it is used and for what comes out of it.
owners_overdue = Reviews that are overdue
owners_nobody = Technologies for which nobody is named
owners_none = No accountable owner is named in this register.
owner_name = Held by
owner_unit = Unit
owner_board = Reports to
owner_nothing = This post answers for no technology in this register.

## Covenant and what is withheld

covenant_title = The Covenant, record by record
covenant_lead = All forces have agreed to the Covenant for Using AI in Policing. This table shows, for each of its six principles, what is published about each technology.
covenant_how = It counts the answers that the standard demands of a record. It does not say how good they are, and ranks nobody.
covenant_text = Read the Covenant
standing_published = Published
standing_partly = Partly
standing_withheld = Withheld
standing_missing = Missing
standing_nothing_demanded = Nothing demanded
withheld_title = What is withheld
withheld_lead = What is kept from you, on which ground, who independent has looked at that, and when it is looked at again.
withheld_whole = Whole records
withheld_answers = Single answers
withheld_no_record = No record is withheld as a whole.
withheld_no_answer = No answer is withheld.
covert = Covert use of technology is outside the national guidance and outside this register.

## Changes and news

changes_title = Changes
changes_lead = What happened when, newest first, as the records state it.
changes_none = Nothing is on record yet.
changes_recorded = Everything that changed in what this register says, when and why, newest first. Each change can be read word by word.
changes_stated = Days that the records state
follow_changes = Follow the changes with a feed reader:
publications = Publications
earlier_publications = Earlier publications
publication_number = Publication { $number }
changes_count = { $count ->
    [one] 1 change
   *[other] { $count_text } changes
}
and_more = { $count ->
    [one] and 1 more
   *[other] and { $count_text } more
}
created_here = New in the register
what_changed = What changed
changed_since = What changed since
since_title = What changed since publication { $number }
since_lead = What the register said then against what it says now:
since_came = It was not in the register then, and is now.
since_went = It was in the register then, and is not now.
since_came_and_went = It came after that, and is gone again.
act_created = New
act_updated = Updated
act_corrected = Corrected
act_confirmed = Reviewed, nothing changed
act_status_changed = Status changed
act_withdrawn = Withdrawn
act_redacted = Text taken away
act_restored = Published again
act_renamed = New id
kind_technology = Technology
kind_dataset = Data
kind_owner = Who answers
kind_register = The register as a whole
kind_page = Page
kind_update = News
renamed_from = Its id was

## History of a record

history_title = History of this record
first_published = It was first published on
last_changed = It last changed on
unrecorded = What stands on this page has changed since, and the change is not in the history yet.
version_number = Version { $number }
published_on = published on
version_is_newest = This is the newest version.
version_newest = The newest version
version_old = You are reading an old version. It was public until
version_now = As it is now:
version_before = Before:
version_after = Next:
version_json = This version as JSON
version_redacted = The text of this version was taken away on
version_unreadable = This version was written in an older form and cannot be shown as a page. Its JSON is unchanged.
changed_in_version = What changed in this version
record_then = The record in this version
deleted_mark = deleted:
inserted_mark = inserted:
item_added = Added:
item_removed = Taken out:
difference_parts = Published, as follows
difference_none = Nothing that it says has changed.
difference_redacted = The text of version { $number } was taken away on { $day }, so the difference cannot be shown.
difference_unreadable = One of the two versions was written in an older form, so the difference cannot be shown.

## News

event_status = Status
event_threshold = Threshold
event_model = Model
event_incident = Incident
event_evaluation = Evaluation
event_first_published = New record
event_withdrawn = Withdrawn
event_status_is = the status became “{ $status }”
event_threshold_is = { $name } set to { $value }
event_model_is = model { $name } changed to version { $version }
event_incident_is = something went wrong
event_evaluation_by = an evaluation by { $by } was published
event_first_published_is = the record was published for the first time
event_withdrawn_is = the record was withdrawn
updates_title = News of this register
updates_lead = What the force wants you to know about the register and what stands in it.
updates_none = There is no news yet.
follow = Follow the news with a feed reader:
about_technologies = About these technologies

## Downloads

data_title = Downloads
data_lead = Everything in this register as files, for journalists, researchers and national bodies. The addresses do not change.
data_schema = The version of the format is
data_files = The files
data_file = File
data_for = For whom
data_what = What is in it
data_states = Five states of an answer
data_states_lead = Every question is in exactly one of these states, in the files as on the pages. Questions without an answer stand in the list “gaps” of each record.
data_answered = The answer is in the record.
data_fetch = How to fetch them
data_fetch_whole = The whole register in one file:
data_fetch_changed = To find out whether anything has changed, fetch the list of files first. It holds the checksum of each:
data_fetch_table = The technologies as a table, in Python:

## Facts of the accessibility statement

accessibility_facts = The facts
compliance = How far we meet the rules
known_issues = Known issues
tested_on = Tested on
prepared_on = Statement prepared on

## Notices

tombstone_tag = Record withdrawn
tombstone_lead = This record was withdrawn. This notice stays here, so that nobody has to wonder what became of it.
tombstone_replaced = See instead:
moved_title = This record has moved
moved_lead = It now stands here:
not_found_title = Page not found
not_found_lead = There is no page at this address. If a record was here, it has not been deleted: withdrawn records leave a notice.
not_found_home = Home page of the register
