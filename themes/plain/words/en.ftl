# Everything that pages say by themselves, in English. A theme may override single messages.
# $count and other numbers: the plain name decides the plural, the name with _text prints the number.
#
# The words of the standard are English already and stand in no English file. A theme may still override them, and another
# language has to have them, under these names; in a code or a path, _ stands for whatever is no letter or digit:
#   list_LIST what a closed list lists; term_LIST_CODE the label of a term, about_LIST_CODE what it means
#   label_KEY what stands before the answer to a question, asks_KEY the question; where one key means different things,
#   label_TABLE_KEY and asks_TABLE_KEY go before, TABLE being such as threshold, cost_component or update_facts
#   section_RECORD_ID the heading of a section; principle_LETTER, about_principle_LETTER, clause_CODE of the Covenant
#   atrs_NAME an attribute of the Algorithmic Transparency Recording Standard
#   file_PATH a download by its path below api/v1/, file_for_PATH for whom it is, file_about_PATH what is in it
#   guide_NAME the guide to the downloads: the title of a part or what a command does; guide_NAME_text the text of a part

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
in_minutes = { $value } minutes
in_hours = { $value } hours

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
nav_home = Home
nav_trail = Way to this page
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
feed_technology = News of this technology
as_of = This register speaks of
next_update_due = The next update is due by
something_wrong = Is something on this page wrong or hard to understand? Write to
licence_before = You may use and share this under the
no_cookies = This website sets no cookies and does not track you.
force_website = Website of the force
foi_link = Ask under the Freedom of Information Act
complaints_link = Make a complaint
record_as_json = This record as JSON
record_as_atrs = This record in the Algorithmic Transparency Recording Standard (JSON)
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
home_summary = What data-driven tools this force uses. For each: what it is for, on what data, how wrong it can be, who decides and who answers for it.
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

## Questions people ask

nav_questions = Questions people ask
asked_title = Questions people ask
asked_lead = These are the questions that Freedom of Information requests ask most. The answers are made from the records, so you need not send a request.
asked_as_of = Everything here was true on
asked_link = Each answer has an address of its own, which you can send to others.
asked_empty = This register lists no technology, so there is nothing to say here.
asked_more = The whole answer
asked_every = All questions and answers
asked_all_as = To work with the figures yourself:
asked_all = The whole list of { $count_text }
asked_reviewed = The records behind this answer were last reviewed between { $from } and { $to }.
asked_reviewed_on = The records behind this answer were last reviewed on { $from }.
asked_from_to = { $from } to { $to }
asked_from = from { $from }
asked_until = until { $to }
asked_withheld = Withheld by { $x_text } of { $y_text }:
asked_not_applicable = Does not apply to { $x_text } of { $y_text }:
asked_not_known = Not known by { $x_text } of { $y_text }:
asked_not_published = Not published by { $x_text } of { $y_text }:

ask_tools = Which technologies does the force use?
ask_purposes = What are they used for?
ask_departments = Which departments use them?
ask_accuracy = How often are they wrong, and for whom are they worse?
ask_training_data = What data did they learn from?
ask_assessments = Were the risks assessed?
ask_scrutiny = Has an ethics panel or anybody independent looked at them?
ask_staff = Are the people who use them trained?
ask_trials = What has been tried out?
ask_given_up = What was stopped, given up or never used?
ask_suppliers = Who supplies them?
ask_cost = What do they cost?
ask_owners = Who answers for them?
ask_sharing = With whom are data shared?
ask_retention = How long are data kept?
ask_withheld = What is kept secret, and why?
ask_object = How can I object?

asked_tools = { $x ->
    [one] 1 of { $y_text } is live, in trial or suspended. The others are planned or over.
   *[other] { $x_text } of { $y_text } are live, in trial or suspended. The others are planned or over.
}
asked_purposes = { $x_text } of { $y_text } records say what the technology may be used for.
asked_departments = { $count ->
    [0] No record names a post that answers for it.
    [one] One post answers for all technologies that name one.
   *[other] { $count_text } posts answer for them.
}
asked_accuracy = { $both_text } of { $y_text } records give figures for both kinds of error: what was missed, and what was picked out wrongly. { $groups_text } of { $y_text } give figures for groups of people.
asked_groups = { $measure }: from { $from } to { $to }
asked_of_group = { $figure } for { $group }
asked_training_data = { $count ->
    [0] No record names the data that it learnt from.
    [one] One set of data is named.
   *[other] { $count_text } sets of data are named.
} { $own ->
    [0] None of them is said to be the force’s own.
    [one] One of them is the force’s own.
   *[other] { $own_text } of them are the force’s own.
}
asked_assessments = Of the { $y_text } that are live, in trial or suspended, { $dpia_text } have a finished data protection impact assessment. { $eia_text } have a finished equality impact assessment.
asked_scrutiny = { $x_text } of { $y_text } records tell what somebody independent said about them.
asked_staff = { $x_text } of { $y_text } records say how many of their users are trained.
asked_trials = { $count ->
    [0] Nothing is in trial now.
    [one] One technology is in trial now.
   *[other] { $count_text } technologies are in trial now.
} { $x ->
    [0] No record tells of a trial.
    [one] One record tells of a trial, now or earlier.
   *[other] { $x_text } records tell of a trial, now or earlier.
}
asked_given_up = { $suspended_text } suspended, { $retired_text } retired, { $never_text } never used, { $withdrawn_text } withdrawn from the register.
asked_suppliers = { $count ->
    [0] No supplier is named
    [one] One supplier is named
   *[other] { $count_text } suppliers are named
} in { $x_text } of { $y_text } records.
asked_cost = { $x_text } of { $y_text } records say what the technology costs.
asked_cost_sum = Together that is { $sum }.
asked_cost_no_sum = There is no total here: one is shown only where every record says a plain sum for the same time.
asked_owners = { $x_text } of { $y_text } records name the one post that answers for the technology.
asked_sharing = { $x_text } of { $y_text } sets of data say with whom they are shared.
asked_retention = { $x_text } of { $y_text } sets of data say how long they are kept.
asked_kept_back = { $records ->
    [0] No record is withheld as a whole.
    [one] One record is withheld as a whole.
   *[other] { $records_text } records are withheld as a whole.
} { $answers ->
    [0] No single answer is withheld.
    [one] One single answer is withheld.
   *[other] { $answers_text } single answers are withheld.
}
asked_kept_back_more = What is withheld, why, and who has looked at that
asked_object = { $x_text } of { $y_text } records say how to object. A person answers you, and you can go further if you are not content.
asked_wrong = { $count ->
    [one] Yes. One incident is on record
   *[other] Yes. { $count_text } incidents are on record
}, in { $x ->
    [one] 1 record.
   *[other] { $x_text } records.
}
asked_deployments = { $count ->
    [one] There was 1 deployment, on { $from }.
   *[other] There were { $count_text } deployments from { $from } to { $to }.
}
asked_deployments_say = { $x_text } of { $y_text } deployments say

asked_col_since = Since
asked_col_mailbox = Write to
asked_col_uses = May be used for
asked_col_post = Post
asked_col_teams = Teams
asked_col_products = Products
asked_col_cost = Cost
asked_col_contract = Contract
asked_col_runs = Contract runs
asked_contract_notice = Contract notice
asked_col_answers_for = Answers for
asked_col_first_used = First used on
asked_col_trial_ends = Trial ends on
asked_col_tested = Tested by
asked_col_why = Why
asked_col_looked = Who looked, and when
asked_col_dpia = Data protection
asked_col_eia = Equality
asked_col_others = Others
asked_col_whose = Whose data
asked_col_trained = What learnt from them
asked_col_happened = What happened
asked_col_share = How many so far
asked_col_missed = What it missed
asked_col_wrong = What it picked out wrongly
asked_col_other_figure = Other figure
asked_col_groups = Lowest and highest by group
asked_col_scale = How often
asked_col_role = What it does in a decision
asked_col_ground = Ground
asked_col_shared = Shared with
asked_col_data = Set of data

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
in_force = In force
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

## Pictures

path_learnt = It learnt from
path_role = What its result does
path_decides = Who decides
path_solely = Nobody in between
path_solely_words = The machine decides by itself.
path_may_say_no = may say no
path_may_not_say_no = may not say no
path_logs = What is logged
path_stop = Who can stop it
path_object = If it was you
path_object_words = How to object
pic_as_table = The same numbers as a table
pic_threshold = threshold { $value }
pic_groups_about = Dots: groups. Lines through them: 95% intervals. Square and dashes: everybody. The scale goes from { $from } to { $to }.
pic_seen_same = It was the same for all groups.
pic_seen_wrong = It was wrong more often for “{ $a }” ({ $x }) than for “{ $b }” ({ $y }).
pic_seen_right = It was right less often for “{ $a }” ({ $x }) than for “{ $b }” ({ $y }).
pic_seen_higher = The figure was higher for “{ $a }” ({ $x }) than for “{ $b }” ({ $y }).
pic_chance_overlap = {" "}The intervals overlap, so it may be chance.
pic_chance_clear = {" "}The intervals do not overlap, so chance alone is unlikely.
pic_chance_unknown = {" "}There is no interval, so it may be chance.
pic_threshold_title = Threshold over time
pic_threshold_why = Why it was moved stands in the table.
pic_value_from = { $value } from { $day }
pic_deployments = Deployments over time
pic_deployments_about = From { $from } to { $to }. Wrong alerts are the filled part of a bar.
pic_faces = Faces seen, at most { $most }
pic_alerts = Alerts, at most { $most }
pic_day = Day
pic_week_from = Week from
pic_month = Month
pic_quarter_from = Quarter from
pic_year = Year
pic_changes = Changes over time
pic_changes_about = A row of bars for each sort of change. The number above a bar says how many there were.
pic_covenant = What is published of each principle
pic_covenant_about = A bar for each principle, cut by how many technologies publish all of it, a part of it or nothing.
pic_principle = Principle
pic_glance = Kinds, and how far along they are

## Data

datasets_title = The data
datasets_lead = The data that each technology learnt from, was tested on, compares with or works on. For each set of data: what is known to be wrong with it.
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
changes_cut = Earlier days stand in the records themselves.
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
data_tables = Each table
data_shelf_all = All of it, or all of one sort
data_shelf_record = One record
data_shelf_history = What was public before, and what changed
data_shelf_news = What is new
data_shelf_meaning = What the data mean
data_shelf_programs = For programs that look for the rest
data_for = For whom
data_what = What is in it
data_states = Five states of an answer
data_states_lead = Every question is in exactly one of these states, in the files as on the pages. Questions without an answer stand in the list “gaps” of each record.
data_answered = The answer is in the record.

## Facts of the accessibility statement

tested_on = Tested on
prepared_on = Statement prepared on

## Similar technologies

similar_title = Similar technologies
similar_kind = of the same kind
similar_supplier = from the same supplier
similar_data = uses the same data

## About the register

about_title = About this register
about_lead = { $force } publishes this register so that you can see which technologies it uses, and judge them.
about_answers = Each record says what a technology is for, on what data it rests, how wrong it can be, who decides and how to object. Where there is no answer, the page says why.
about_facts = Facts about this register
about_holds = It holds
about_kept_by = Kept by
about_oversight = The force is overseen by
about_follows = It follows
about_covenant = The Covenant for Using AI in Policing
about_atrs = The Algorithmic Transparency Recording Standard
about_licence = Licence
about_made = How it is made
about_made_how = All pages and files are made from the same records by a program. Every change is kept with its date and its reason.

## Privacy notice

privacy_title = Privacy
privacy_website = What this website learns about you
privacy_controller = { $force } is responsible for this website.
privacy_nothing = It sets no cookies, keeps nothing on your device, and loads nothing from other companies. It has no form and no account.
privacy_log_none = The computer that sends you the pages keeps no list of requests.
privacy_log_kept = { $count ->
    [one] The computer that sends you the pages keeps a line for each request: the time, the page and your internet address. The line is deleted after 1 day.
   *[other] The computer that sends you the pages keeps a line for each request: the time, the page and your internet address. The line is deleted after { $count_text } days.
}
privacy_log_unsaid = The computer that sends you the pages may keep a line for each request: the time, the page and your internet address. The force has not said yet for how long.
privacy_rights_title = What you can ask for
privacy_rights = You can ask what the force holds about you, have mistakes corrected, and object. Write to:
privacy_ico = You can also complain to the Information Commissioner.
privacy_ico_link = How to complain to the Information Commissioner

## Accessibility statement

a11y_title = Accessibility statement
a11y_status_title = How far this website meets the rules
a11y_scope = This statement is about the AI and data register of { $force }.
a11y_full = This website is fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard.
a11y_partial = This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the non-compliances listed below.
a11y_not = This website is not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard. The non-compliances are listed below.
a11y_unsaid = The force has not said yet how far this website meets the Web Content Accessibility Guidelines version 2.2 AA standard.
a11y_issues_title = What is not accessible
a11y_issues = These things do not meet the standard yet:
a11y_no_issues = No issue is known.
a11y_issues_unsaid = The force has not said yet what is not accessible.
a11y_feedback_title = Tell us about a problem, or ask for another form
a11y_feedback = Tell us if something does not work for you. You can also ask for a page in large print, in easy words, as sound or in Braille.
a11y_enforcement_title = If you are not content with our answer
a11y_enforcement_gb = The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with how we respond to your complaint:
a11y_eass = Contact the Equality Advisory and Support Service (EASS)
a11y_enforcement_ni = In Northern Ireland, the Equality Commission for Northern Ireland (ECNI) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018. If you are not happy with how we respond to your complaint:
a11y_ecni = Contact the Equality Commission for Northern Ireland
a11y_preparation_title = How this statement was prepared

## The glossary: gloss_NAME is a term, gloss_NAME_is its meaning, gloss_NAME_also what else it is called, with commas between. A
## heading of the same name on the force's own glossary page goes before it.

gloss_title = Words used here
gloss_lead = Plain meanings of the words that you meet in this register.
gloss_also = Also called:
gloss_algorithm = Algorithm
gloss_algorithm_is = A list of steps that a computer follows to get from data to a result.
gloss_artificial_intelligence = Artificial intelligence
gloss_artificial_intelligence_also = AI
gloss_artificial_intelligence_is = A broad word for software that does things people need judgement for, such as writing a text or telling faces apart.
gloss_automated_decision = Automated decision
gloss_automated_decision_is = A decision about a person that a machine makes, without a person who really thinks about it.
gloss_bias = Bias
gloss_bias_is = An error that falls on some people more than on others.
gloss_biometric = Biometric
gloss_biometric_is = Measured on the body, such as a face, a fingerprint or a voice.
gloss_covenant = Covenant
gloss_covenant_is = The promises that police chiefs made in 2023 about using artificial intelligence.
gloss_dataset = Dataset
gloss_dataset_also = set of data
gloss_dataset_is = Data that belong together, such as all photographs taken in custody.
gloss_data_driven_technology = Data-driven technology
gloss_data_driven_technology_also = DDT
gloss_data_driven_technology_is = A technology that learns from data, or that uses data to score, sort, recognise, write or decide.
gloss_deployment = Deployment
gloss_deployment_is = One use of live facial recognition: one place, one day, some hours.
gloss_dpia = Data protection impact assessment
gloss_dpia_also = DPIA
gloss_dpia_is = A paper that asks what could go wrong for the people whose data are used, and what must be done about that.
gloss_eia = Equality impact assessment
gloss_eia_also = EIA
gloss_eia_is = A paper that asks whether something is worse for some groups of people, and what is done about that.
gloss_false_alert = False alert
gloss_false_alert_also = wrong alert
gloss_false_alert_is = An alert about the wrong person or thing.
gloss_false_positive_rate = False positive rate
gloss_false_positive_rate_is = Of all those that should have been left alone, how many were picked out.
gloss_information_asset_owner = Information asset owner
gloss_information_asset_owner_is = The post that looks after a set of data: who sees it, whether it is right, and when it is deleted.
gloss_interval = Confidence interval
gloss_interval_is = The range in which the true figure probably lies. A small test gives a wide range.
gloss_large_language_model = Large language model
gloss_large_language_model_is = Software that has read a huge amount of text and goes on with a text in a likely way. It can be fluent and wrong.
gloss_machine_learning = Machine learning
gloss_machine_learning_is = A way to make software in which it finds patterns in past data by itself.
gloss_model = Model
gloss_model_is = The part of a technology that was made from data. A new version can behave differently.
gloss_precision = Precision
gloss_precision_is = Of those that were picked out, how many were rightly picked out.
gloss_similarity_score = Similarity score
gloss_similarity_score_is = A number that says how alike two pictures look to the software.
gloss_special_category_data = Special category data
gloss_special_category_data_is = Data that the law protects more, such as health, beliefs, ethnic origin or features of the body.
gloss_threshold = Threshold
gloss_threshold_is = The score from which something counts as a result. A higher one gives fewer wrong alerts, and misses more people.
gloss_training_data = Training data
gloss_training_data_is = The data from which a model learnt. What is wrong with them can be wrong with the model.
gloss_true_positive_rate = True positive rate
gloss_true_positive_rate_also = recall
gloss_true_positive_rate_is = Of all those that should have been found, how many were found.
gloss_watchlist = Watchlist
gloss_watchlist_is = A list of the people who are looked for.

## Notices

tombstone_tag = Record withdrawn
tombstone_lead = This record was withdrawn. This notice stays here, so that nobody has to wonder what became of it.
tombstone_replaced = See instead:
moved_title = This record has moved
moved_lead = It now stands here:
not_found_title = Page not found
not_found_lead = There is no page at this address. If a record was here, it has not been deleted: withdrawn records leave a notice.
not_found_home = Home page of the register

## The national picture: pages of a collection of many forces' registers

national_nav_forces = Forces
national_nav_recognition = Facial recognition
national_nav_products = Shared products
national_nav_evaluations = Evaluations that disagree
national_nav_problems = What is missing
national_nav_about = About this collection
national_as_of = This collection was last updated on
national_foot = Each register belongs to its force and stands under the licence that its page names.
national_website = The publisher's website
national_publisher = Publisher
national_not_found = There is no page at this address. If a record was here, it has not been deleted: withdrawn records leave a notice.

national_home_lead = What technology do the police use that learns from data or decides by data? Forces publish registers. This site collects them, shows them side by side, and says which are missing.
national_home_forces = How each force stands
national_home_asked = What people ask
national_home_new = The newest changes
national_count = See { $forces } with { $technologies }
national_count_forces = { $count ->
    [one] one force
   *[other] { $count_text } forces
}
national_count_technologies = { $count ->
    [one] one technology
   *[other] { $count_text } technologies
}
national_all_forces = All { $count_text } forces
national_map = Map of forces
national_map_caption = One tile for each force. The table says the same in words.
national_unranked = Forces stand in the order of their names. Nobody is ranked: a longer register can be the more honest one.
national_ask_live = Which forces use live facial recognition, and with what threshold?
national_answer_live = { $count ->
    [0] No register that we have says that it is in use now.
    [one] One force says that it uses it now, live or on trial.
   *[other] { $count_text } forces say that they use it now, live or on trial.
}
national_ask_owners = Who answers for it?
national_answer_owners = { $count ->
    [0] No register that we have names a post.
    [one] One post is named.
   *[other] { $count_text } posts are named, force by force.
}
national_ask_limitations = What is wrong with the data?
national_answer_limitations = { $count ->
    [0] No register that we have states a limitation of its data.
    [one] One limitation is stated.
   *[other] { $count_text } limitations are stated, by type.
}
national_ask_products = Who uses the same product, and what do they do differently?
national_answer_products = { $count ->
    [0] No register that we have names a shared product.
    [one] One shared product is named.
   *[other] { $count_text } shared products are named.
}
national_ask_evaluations = Do evaluations of the same thing agree?
national_answer_evaluations = Where they do not, both figures are shown with who made them and where.
national_ask_problems = Which forces are missing, and why?
national_answer_problems = { $count ->
    [0] None is missing, late or held today.
    [one] One force is missing, late or held.
   *[other] { $count_text } forces are missing, late or held.
}

national_force = Force
national_region = Region
national_condition = State
national_conditions = What each state means
national_meaning = Meaning
national_last_good = Last good copy
national_records = Technologies
national_never = never
national_no_copy = none
national_not_collected = not collected
national_forces_title = Forces
national_forces_lead = Every force that this collection knows of, with the state of its register. What a force last published stays here, also while its website cannot be reached.
national_forces_none = This collection knows of no forces yet.

national_own_register = Read the force's own register
national_own_page = Read the whole record at the force itself
national_statement = What the force says of its register
national_lists_none = This register lists no technology.
national_dealt_with = Dealt with
national_dealt_with_hint = The standard asks a number of questions of each record. “Dealt with” says how many have an answer, or a reason why there is none.
national_all_of_force = All { $count_text } technologies of this force
national_provenance = Where this copy comes from
national_source = Source
national_fetched_at = Fetched
national_speaks_of = The register speaks of
national_sequence = Number of its newest change
national_format = Version of the format
national_manifest_sum = SHA-256 of the manifest
national_register_sum = SHA-256 of the register
national_signed_by = Proved by the key
national_not_signed = It is not signed, or no key of this force is known here.
national_licence = Licence
national_accepted_because = The operator accepted it because
national_moment = { $day }, { $time } UTC
national_attempts = The last attempts
national_no_attempts = Nothing has been fetched yet.
national_no_feed = No address of a register is known, so nothing is fetched.
national_when = When
national_verdict = Decision
national_why = Why
national_operator = The operator says:
national_held_since = It has been held since { $day }, or longer.
national_due_on = The force said that its next update was due on { $day }.
national_merged_into = It is now part of:
national_so_since = This was so on { $day }.
national_record_held = The newest edition of this force's register could not be taken. This is from the last good copy.
national_record_late = An update of this force's register is overdue. This may not be the latest.
national_record_merged = This force is now part of another. What it published is kept here.

national_technologies_title = { $count ->
    [one] One technology, all forces
   *[other] { $count_text } technologies, all forces
}
national_technologies_lead = Everything that the forces list, by the name of the force. Each record keeps its source.
national_technologies_none = No technology has been collected yet.
national_page_of_force = The page of this force
national_all_values = The other groups of this sort
national_values_none = No record names one.
national_product = Shared product
national_side_by_side = All who use this product, side by side
national_what = What it is
national_why_used = Why it is used
national_risks = What could go wrong, and what is done about it
national_testing = How it was tested
national_safeguards = What protects people
national_thresholds = Threshold in force
national_threshold_since = { $value }, since { $day }
national_also_used_by = Who else uses this product

national_recognition_title = Facial recognition
national_recognition_lead = Who uses facial recognition, how, with what threshold, and who has tested it. A threshold is the score from which something counts as a match. Scales differ from one maker to another, so thresholds of different products cannot be compared.
national_model = Model
national_last_evaluation = Last evaluation
national_deployments = { $count ->
    [one] one, on { $day }
   *[other] { $count_text }, the last on { $day }
}
national_no_deployments = none listed
national_nobody_lists = No register that we have lists any.
national_recognition_none = Forces that name none
national_recognition_none_lead = Their registers name no facial recognition of any of the three kinds. A force without a register says that it uses none.
national_recognition_unknown = Forces of which nothing is known
national_recognition_unknown_lead = No register of these forces has been collected. They may use it or not.
national_no_such_force = There is no such force.

national_products_title = Shared products
national_products_lead = Products and national systems that forces name by the same id, so that their records can be read side by side.
national_products_none = No register that we have names a shared product.
national_used_by = Used by
national_product_title = { $product }: who uses it
national_product_lead = What each force says of the same product. Where answers differ, there can be a good reason; ask the force.
national_compared = What is the same, and what differs
national_compared_what = Question
national_compared_how = The answers
national_compared_who = Who says what
national_compared_same = are the same
national_compared_differs = differ
national_compared_silent = are the same, and some do not say
national_compared_differs_silent = differ, and some do not say
national_compared_nobody = nobody says
national_compared_one = only one record
national_each = Each record
national_figures = Figures for everybody
national_cost = Cost

national_evaluations_title = Evaluations that disagree
national_evaluations_lead = Tests of the same product or model that came to different figures. That need not mean that one of them is wrong. A test in a laboratory and one on the street ask different things. So do different thresholds.
national_evaluations_none = No two evaluations that we have give different figures for the same thing.
national_made_by = Made by
national_setting = Setting
national_published = Published

national_owners_title = Who answers for what
national_owners_lead = The posts that forces name for their technologies, force by force.
national_owners_none = No register has been collected that names anybody.
national_owner_nothing = no technology at present
national_nobody = Nobody is named
national_post = Post

national_limitations_title = Known limitations of data
national_limitations_lead = What forces say is wrong with the data that their technologies rest on, by type.
national_limitation = Limitation

national_changes_title = Changes
national_changes_lead = What forces recorded as changed, in the order in which it was collected, newest first.
national_changes_none = No change has been collected yet.
national_changes_archive = All changes
national_changes_part = Changes { $from } to { $to }
national_changes_before = The changes before
national_changes_after = The changes after
national_changes_newest = The newest changes
national_what_happened = What happened
national_about_what = To what
national_no_reason = no reason given

national_problems_title = What is missing
national_problems_lead = Forces whose register could not be had, is overdue, or is not there, each with its reason. An outage is never taken for a deletion: the last good copy stays.
national_problems_none = Nothing is missing today. Every force is current, has declared that it uses nothing, or was merged.
national_last_attempt = Last attempt

national_data_lead = Everything on this site as files, for journalists, researchers and others who build on it. The addresses do not change.
national_licences = Licences
national_licences_text = Each register stands under the licence of its force. It is named on the page of the force and in every file.
national_check = How to check a copy
national_check_text = The page of each force names the sums of the files that were accepted. Whoever fetches them from the force, or from here, can compare.

national_about_title = About this collection
national_about_what_title = What it is
national_about_what_1 = Police forces publish registers of the technology that they use and that learns from data or decides by data. This site collects those registers and shows them side by side.
national_about_what_2 = It adds nothing and corrects nothing. What a record says, its force says. The whole record is a link away.
national_about_how_title = How registers are collected
national_about_how_1 = Each register is fetched from its force. Its files must match the sums in its own list, and keep to the format that they name. They must be of the right force. They must go on from what the force published before. Where a key of the force is known, the signature must be right.
national_about_how_2 = Every decision is kept: when it was made, what was taken or held, and why. The page of each force shows the last ten.
national_about_how_3 = A record goes only when its force leaves a notice in its place. Or the keepers of this collection accept that it is gone, and say why.
national_about_hold_title = When something is wrong
national_about_hold_1 = A register that cannot be reached, is broken, or has lost records without a notice is held. What is shown then is the last good copy, and its pages say so.
national_about_hold_2 = So an outage never looks like a deletion, and nobody can make a record vanish by switching a server off.
national_grounds = Why a register can be held
national_about_rank_title = Nobody is ranked
national_about_rank_1 = Lists stand in the order of names. There is no score and no league table: a force that lists more may use no more than others, and only say more.
national_about_wrong_title = If something is wrong
national_about_wrong_1 = If a record is wrong, write to its force, whose register has the address. If the collection is wrong, write to the address at the foot of this page.
national_about_publisher_title = Who collects
national_about_accessibility_1 = These pages are made to be read with any browser, with the keyboard alone, with a screen reader, in high contrast and on paper. They need no script. The map says nothing that the table beside it does not say.
national_about_accessibility_2 = The words of the forces stand as the forces wrote them. Where they are not in the language of the page, they are marked.
national_about_privacy_1 = This site publishes what forces have published. It names posts, not people, unless a force has named somebody.
