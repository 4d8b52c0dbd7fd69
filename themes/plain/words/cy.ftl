# Popeth y mae tudalennau'n ei ddweud ohonynt eu hunain, yn Gymraeg. Gall thema ddisodli unrhyw neges unigol.
# Mae'r enwau a'r drefn fel yn en.ftl; ar ôl y negeseuon daw geiriau'r safon ei hun, nad oes eu hangen yn Saesneg.
# Mae rhif yn penderfynu ar y treiglad: zero 0, one 1, two 2, few 3, many 6, other y gweddill.

register_name = Cofrestr AI a data
register_of = Cofrestr AI a data
skip = Neidio i'r cynnwys
yes = Ie
no = Na
contents = Ar y dudalen hon
since = ers
date = Dyddiad
contact = Cysylltu
x_of_y = { $x } o { $y }
from_to = { $from } i { $to }
in_minutes = { $value } munud
in_hours = { $value } awr

month_1 = Ionawr
month_2 = Chwefror
month_3 = Mawrth
month_4 = Ebrill
month_5 = Mai
month_6 = Mehefin
month_7 = Gorffennaf
month_8 = Awst
month_9 = Medi
month_10 = Hydref
month_11 = Tachwedd
month_12 = Rhagfyr

## Y ddwy iaith

language_name = Cymraeg
mixed_languages = Mae rhai geiriau ar y dudalen hon yn Saesneg yn unig hyd yn hyn. Maent wedi'u marcio.

## Navigation and foot of the page (breadcrumbs)

nav_home = Hafan
nav_trail = Y ffordd i'r dudalen hon
## Llywio a throed y dudalen

nav_main = Prif ddewislen
nav_more = Rhagor o dudalennau
nav_technologies = Technolegau
nav_datasets = Data
nav_owners = Pwy sy'n atebol
nav_changes = Newidiadau
nav_challenge = Sut i herio
nav_data = Lawrlwytho
nav_limitations = Cyfyngiadau hysbys
nav_covenant = Y Cyfamod
nav_withheld = Beth sy'n cael ei gadw'n ôl
nav_updates = Newyddion
feed_updates = Newyddion y gofrestr hon
feed_technology = Newyddion y dechnoleg hon
as_of = Mae'r gofrestr hon yn disgrifio'r sefyllfa ar
next_update_due = Disgwylir y diweddariad nesaf erbyn
something_wrong = A oes rhywbeth ar y dudalen hon yn anghywir neu'n anodd ei ddeall? Ysgrifennwch at
licence_before = Cewch ddefnyddio a rhannu hyn o dan y drwydded hon:
no_cookies = Nid yw'r wefan hon yn gosod cwcis nac yn eich tracio.
force_website = Gwefan yr heddlu
foi_link = Gofyn o dan y Ddeddf Rhyddid Gwybodaeth
complaints_link = Gwneud cwyn
record_as_json = Y cofnod hwn ar ffurf JSON
record_as_atrs = Y cofnod hwn yn y Safon Cofnodi Tryloywder Algorithmig (JSON)
schema = Ystyr y meysydd
as_csv = Yr holl dechnolegau a chyfyngiadau fel tabl (CSV)

## Y pedwar cyflwr

not_published = Heb ei gyhoeddi
also_not_published = Gofynnwyd hefyd, ond heb ei gyhoeddi
on_ground = Sail:
expected_by = Disgwylir erbyn
scrutinised_by = Craffu annibynnol:
review_on = Byddwn yn edrych ar hyn eto ar
count_withheld = { $count ->
    [zero] dim un wedi'i gadw'n ôl
    [one] 1 wedi'i gadw'n ôl
   *[other] { $count_text } wedi'u cadw'n ôl
}
count_not_known = { $count ->
    [zero] dim un heb fod yn hysbys
    [one] 1 heb fod yn hysbys eto
   *[other] { $count_text } heb fod yn hysbys eto
}

## Hafan

home_title = AI a data: beth mae { $force } yn ei ddefnyddio
home_summary = Pob technoleg a yrrir gan ddata y mae'r heddlu hwn yn ei defnyddio: at ba ddiben, ar ba ddata, pa mor anghywir y gall fod, pwy sy'n penderfynu a phwy sy'n atebol amdani.
home_lead = Mae'r heddlu'n defnyddio technoleg sy'n dysgu o ddata neu sy'n penderfynu ar sail data. Mae'r gofrestr hon yn rhestru pob un: beth yw ei diben, pa ddata y mae'n ei ddefnyddio, pa mor anghywir y gall fod ac i bwy. Mae'n enwi pwy sy'n penderfynu, pwy sy'n atebol amdani, a sut y gallwch wrthwynebu.
home_count = { $count ->
    [zero] Dim technolegau
    [one] Gweld y dechnoleg
    [two] Gweld y ddwy dechnoleg
    [few] Gweld y tair technoleg
    [many] Gweld pob un o'r { $count_text } thechnoleg
   *[other] Gweld pob un o'r { $count_text } technoleg
}
home_by_status = Faint sydd
home_asked = Beth mae pobl yn ei ofyn amlaf
home_new = Beth sy'n newydd
home_changes = Y newidiadau diweddaraf
home_complete = Pa mor gyflawn yw hyn
home_method = Sut y buom yn chwilio
home_gaps = Beth sydd ar goll
home_challenge = A gafodd un o'r rhain ei defnyddio arnoch chi?
home_challenge_lead = Gallwch ofyn beth ddigwyddodd, gwrthwynebu, a chwyno.
all_updates = Yr holl newyddion
all_changes = Yr holl newidiadau
true_on = Roedd hyn yn wir ar
withheld_records = { $count ->
    [zero] Nid oes unrhyw gofnod cyfan yn cael ei gadw'n ôl
    [one] Mae 1 cofnod cyfan yn cael ei gadw'n ôl
    [two] Mae 2 gofnod cyfan yn cael eu cadw'n ôl
    [few] Mae 3 chofnod cyfan yn cael eu cadw'n ôl
    [many] Mae { $count_text } chofnod cyfan yn cael eu cadw'n ôl
   *[other] Mae { $count_text } cofnod cyfan yn cael eu cadw'n ôl
}

ask_live_faces = A yw'n defnyddio technoleg adnabod wynebau byw?
ask_faces = A yw'n chwilio lluniau am wynebau?
ask_prediction = A yw'n rhagweld pwy fydd yn troseddu, neu ble?
ask_generative = A yw'r gweithlu'n defnyddio AI sy'n ysgrifennu testun?
ask_decides = A yw peiriant yn penderfynu ar ei ben ei hun?
ask_wrong = A oes rhywbeth wedi mynd o'i le?
answer_yes = Ydy.
answer_none = Nid oes yr un yn y gofrestr hon.
answer_not_now = Nac ydy, ddim nawr. Mae'r rhain yn yr arfaeth, wedi'u hatal, neu wedi'u defnyddio yn y gorffennol:
answer_suspended = Nac ydy, ddim ar hyn o bryd. Mae wedi'i hatal dros dro:
ask_wrong_answer_none = Nid yw'r gofrestr hon yn rhestru unrhyw ddigwyddiad.
ask_decides_answer_none = Nid oes cofnod sy'n dweud hynny: lle bynnag y mae'n cael ei ddweud, person sy'n penderfynu.
not_said_by = { $count ->
    [zero] Mae pob cofnod yn dweud.
    [one] Nid yw 1 cofnod yn dweud.
    [two] Nid yw 2 gofnod yn dweud.
    [few] Nid yw 3 chofnod yn dweud.
    [many] Nid yw { $count_text } chofnod yn dweud.
   *[other] Nid yw { $count_text } cofnod yn dweud.
}
not_counted_withheld = { $count ->
    [zero] Mae pob cofnod wedi'i gyfrif yma.
    [one] Mae 1 cofnod cyfan yn cael ei gadw'n ôl ac nid yw wedi'i gyfrif yma.
    [two] Mae 2 gofnod cyfan yn cael eu cadw'n ôl ac nid ydynt wedi'u cyfrif yma.
    [few] Mae 3 chofnod cyfan yn cael eu cadw'n ôl ac nid ydynt wedi'u cyfrif yma.
    [many] Mae { $count_text } chofnod cyfan yn cael eu cadw'n ôl ac nid ydynt wedi'u cyfrif yma.
   *[other] Mae { $count_text } cofnod cyfan yn cael eu cadw'n ôl ac nid ydynt wedi'u cyfrif yma.
}

## Y cwestiynau y mae pobl yn eu gofyn

nav_questions = Cwestiynau y mae pobl yn eu gofyn
asked_title = Cwestiynau y mae pobl yn eu gofyn
asked_lead = Dyma'r cwestiynau y mae ceisiadau Rhyddid Gwybodaeth yn eu gofyn amlaf. Caiff yr atebion eu gwneud o'r cofnodion, felly nid oes angen i chi anfon cais.
asked_as_of = Roedd popeth yma'n wir ar
asked_link = Mae gan bob ateb ei gyfeiriad ei hun, y gallwch ei anfon at eraill.
asked_empty = Nid oes unrhyw dechnoleg yn y gofrestr hon, felly nid oes dim i'w ddweud yma.
asked_more = Yr ateb cyfan
asked_every = Pob cwestiwn ac ateb
asked_all_as = I weithio gyda'r ffigurau eich hun:
asked_all = Y rhestr gyfan ({ $count_text })
asked_reviewed = Adolygwyd y cofnodion sydd y tu ôl i'r ateb hwn ddiwethaf rhwng { $from } a { $to }.
asked_reviewed_on = Adolygwyd y cofnodion sydd y tu ôl i'r ateb hwn ddiwethaf ar { $from }.
asked_from_to = { $from } i { $to }
asked_from = o { $from }
asked_until = tan { $to }
asked_withheld = Wedi'i gadw'n ôl ({ $x_text } o { $y_text }):
asked_not_applicable = Ddim yn berthnasol ({ $x_text } o { $y_text }):
asked_not_known = Ddim yn hysbys eto ({ $x_text } o { $y_text }):
asked_not_published = Heb ei gyhoeddi ({ $x_text } o { $y_text }):

ask_tools = Pa dechnolegau y mae'r heddlu'n eu defnyddio?
ask_purposes = At ba ddiben y cânt eu defnyddio?
ask_departments = Pa adrannau sy'n eu defnyddio?
ask_accuracy = Pa mor aml y maent yn anghywir, ac i bwy y maent yn waeth?
ask_training_data = O ba ddata y gwnaethant ddysgu?
ask_assessments = A gafodd y risgiau eu hasesu?
ask_scrutiny = A oes panel moeseg neu rywun annibynnol wedi edrych arnynt?
ask_staff = A yw'r bobl sy'n eu defnyddio wedi'u hyfforddi?
ask_trials = Beth sydd wedi'i dreialu?
ask_given_up = Beth a gafodd ei atal, ei roi heibio neu heb ei ddefnyddio erioed?
ask_suppliers = Pwy sy'n eu cyflenwi?
ask_cost = Faint y maent yn ei gostio?
ask_owners = Pwy sy'n atebol amdanynt?
ask_sharing = Gyda phwy y caiff data eu rhannu?
ask_retention = Am ba hyd y caiff data eu cadw?
ask_withheld = Beth sy'n cael ei gadw'n gyfrinachol, a pham?
ask_object = Sut y gallaf wrthwynebu?

asked_tools = { $x ->
    [one] O'r { $y_text } yn y gofrestr, mae un ar waith, ar dreial neu wedi'i hatal dros dro. Mae'r lleill yn yr arfaeth neu wedi dod i ben.
   *[other] O'r { $y_text } yn y gofrestr, mae { $x_text } ar waith, ar dreial neu wedi'u hatal dros dro. Mae'r lleill yn yr arfaeth neu wedi dod i ben.
}
asked_purposes = Mae { $x_text } o'r { $y_text } cofnod yn dweud at ba ddiben y caniateir defnyddio'r dechnoleg.
asked_departments = { $count ->
    [zero] Nid oes cofnod yn enwi swydd sy'n atebol.
    [one] Mae un swydd yn atebol amdanynt.
    [two] Mae dwy swydd yn atebol amdanynt.
    [few] Mae tair swydd yn atebol amdanynt.
    [many] Mae chwe swydd yn atebol amdanynt.
   *[other] Mae { $count_text } swydd yn atebol amdanynt.
}
asked_accuracy = Mae { $both_text } o'r { $y_text } cofnod yn rhoi ffigurau am y ddau fath o gamgymeriad: yr hyn a gollwyd, a'r hyn a ddewiswyd ar gam. Mae { $groups_text } o'r { $y_text } yn rhoi ffigurau am grwpiau o bobl.
asked_groups = { $measure }: o { $from } i { $to }
asked_of_group = { $figure } ar gyfer { $group }
asked_training_data = { $count ->
    [zero] Nid oes cofnod yn enwi'r data y dysgodd ohonynt.
    [one] Mae un set ddata wedi'i henwi.
    [two] Mae dwy set ddata wedi'u henwi.
    [few] Mae tair set ddata wedi'u henwi.
    [many] Mae chwe set ddata wedi'u henwi.
   *[other] Mae { $count_text } set ddata wedi'u henwi.
} { $own ->
    [zero] Ni ddywedir bod yr un ohonynt yn eiddo i'r heddlu.
    [one] Mae un ohonynt yn eiddo i'r heddlu ei hun.
    [two] Mae dwy ohonynt yn eiddo i'r heddlu ei hun.
    [few] Mae tair ohonynt yn eiddo i'r heddlu ei hun.
    [many] Mae chwech ohonynt yn eiddo i'r heddlu ei hun.
   *[other] Mae { $own_text } ohonynt yn eiddo i'r heddlu ei hun.
}
asked_assessments = O'r { $y_text } sy'n fyw, ar dreial neu wedi'u hatal dros dro, mae gan { $dpia_text } asesiad gorffenedig o'r effaith ar ddiogelu data. Mae gan { $eia_text } asesiad gorffenedig o'r effaith ar gydraddoldeb.
asked_scrutiny = Mae { $x_text } o'r { $y_text } cofnod yn dweud beth oedd barn rhywun annibynnol.
asked_staff = Mae { $x_text } o'r { $y_text } cofnod yn dweud faint o'u defnyddwyr sydd wedi'u hyfforddi.
asked_trials = { $count ->
    [zero] Nid oes dim ar dreial nawr.
    [one] Mae un dechnoleg ar dreial nawr.
    [two] Mae dwy dechnoleg ar dreial nawr.
    [few] Mae tair technoleg ar dreial nawr.
    [many] Mae chwe thechnoleg ar dreial nawr.
   *[other] Mae { $count_text } technoleg ar dreial nawr.
} { $x ->
    [zero] Nid oes cofnod yn sôn am dreial.
    [one] Mae un cofnod yn sôn am dreial, nawr neu gynt.
    [two] Mae dau gofnod yn sôn am dreial, nawr neu gynt.
    [few] Mae tri chofnod yn sôn am dreial, nawr neu gynt.
    [many] Mae chwe chofnod yn sôn am dreial, nawr neu gynt.
   *[other] Mae { $x_text } cofnod yn sôn am dreial, nawr neu gynt.
}
asked_given_up = Wedi'u hatal dros dro: { $suspended_text }. Wedi dod i ben: { $retired_text }. Heb eu defnyddio erioed: { $never_text }. Wedi'u tynnu'n ôl o'r gofrestr: { $withdrawn_text }.
asked_suppliers = { $count ->
    [zero] Nid oes cyflenwr wedi'i enwi
    [one] Mae un cyflenwr wedi'i enwi
    [two] Mae dau gyflenwr wedi'u henwi
    [few] Mae tri chyflenwr wedi'u henwi
    [many] Mae chwe chyflenwr wedi'u henwi
   *[other] Mae { $count_text } cyflenwr wedi'u henwi
} mewn { $x_text } o'r { $y_text } cofnod.
asked_cost = Mae { $x_text } o'r { $y_text } cofnod yn dweud faint y mae'r dechnoleg yn ei gostio.
asked_cost_sum = Gyda'i gilydd, { $sum } yw hynny.
asked_cost_no_sum = Nid oes cyfanswm yma: dim ond lle mae pob cofnod yn rhoi swm plaen am yr un cyfnod y caiff un ei ddangos.
asked_owners = Mae { $x_text } o'r { $y_text } cofnod yn enwi'r un swydd sy'n atebol am y dechnoleg.
asked_sharing = Mae { $x_text } o'r { $y_text } set ddata yn dweud gyda phwy y cânt eu rhannu.
asked_retention = Mae { $x_text } o'r { $y_text } set ddata yn dweud am ba hyd y cânt eu cadw.
asked_kept_back = { $records ->
    [zero] Nid oes cofnod cyfan yn cael ei gadw'n ôl.
    [one] Mae un cofnod cyfan yn cael ei gadw'n ôl.
    [two] Mae dau gofnod cyfan yn cael eu cadw'n ôl.
    [few] Mae tri chofnod cyfan yn cael eu cadw'n ôl.
    [many] Mae chwe chofnod cyfan yn cael eu cadw'n ôl.
   *[other] Mae { $records_text } cofnod cyfan yn cael eu cadw'n ôl.
} { $answers ->
    [zero] Nid oes ateb unigol yn cael ei gadw'n ôl.
    [one] Mae un ateb unigol yn cael ei gadw'n ôl.
    [two] Mae dau ateb unigol yn cael eu cadw'n ôl.
    [few] Mae tri ateb unigol yn cael eu cadw'n ôl.
    [many] Mae chwe ateb unigol yn cael eu cadw'n ôl.
   *[other] Mae { $answers_text } ateb unigol yn cael eu cadw'n ôl.
}
asked_kept_back_more = Beth sy'n cael ei gadw'n ôl, pam, a phwy sydd wedi edrych ar hynny
asked_object = Mae { $x_text } o'r { $y_text } cofnod yn dweud sut i wrthwynebu. Person fydd yn eich ateb, a gallwch fynd ymhellach os nad ydych yn fodlon.
asked_wrong = { $count ->
    [one] Oes. Mae un digwyddiad ar gofnod
    [two] Oes. Mae dau ddigwyddiad ar gofnod
    [few] Oes. Mae tri digwyddiad ar gofnod
    [many] Oes. Mae chwe digwyddiad ar gofnod
   *[other] Oes. Mae { $count_text } digwyddiad ar gofnod
}, mewn { $x ->
    [one] un cofnod.
    [two] dau gofnod.
    [few] tri chofnod.
    [many] chwe chofnod.
   *[other] { $x_text } cofnod.
}
asked_deployments = { $count ->
    [one] Bu un defnydd, ar { $from }.
    [two] Bu dau ddefnydd o { $from } i { $to }.
    [few] Bu tri defnydd o { $from } i { $to }.
    [many] Bu chwe defnydd o { $from } i { $to }.
   *[other] Bu { $count_text } defnydd o { $from } i { $to }.
}
asked_deployments_say = Mae { $x_text } o'r { $y_text } defnydd yn dweud

asked_col_since = Ers
asked_col_mailbox = Ysgrifennwch at
asked_col_uses = Caniateir ei defnyddio at
asked_col_post = Swydd
asked_col_teams = Timau
asked_col_products = Cynhyrchion
asked_col_cost = Cost
asked_col_contract = Contract
asked_col_runs = Cyfnod y contract
asked_contract_notice = Hysbysiad y contract
asked_col_answers_for = Yn atebol am
asked_col_first_used = Defnyddiwyd gyntaf ar
asked_col_trial_ends = Daw'r treial i ben ar
asked_col_tested = Profwyd gan
asked_col_why = Pam
asked_col_looked = Pwy a edrychodd, a phryd
asked_col_dpia = Diogelu data
asked_col_eia = Cydraddoldeb
asked_col_others = Eraill
asked_col_whose = Data pwy
asked_col_trained = Beth a ddysgodd ohonynt
asked_col_happened = Beth ddigwyddodd
asked_col_share = Faint hyd yn hyn
asked_col_missed = Beth a gollodd
asked_col_wrong = Beth a ddewisodd ar gam
asked_col_other_figure = Ffigur arall
asked_col_groups = Yr isaf a'r uchaf yn ôl grŵp
asked_col_scale = Pa mor aml
asked_col_role = Beth y mae'n ei wneud mewn penderfyniad
asked_col_ground = Sail
asked_col_shared = Rhennir gyda
asked_col_data = Set ddata

## Technolegau

technologies_title = { $count ->
    [zero] Dim technolegau
    [one] 1 dechnoleg
    [two] 2 dechnoleg
    [few] 3 technoleg
    [many] { $count_text } thechnoleg
   *[other] { $count_text } technoleg
}
technologies_with = { $value }: { $count ->
    [zero] dim technolegau
    [one] 1 dechnoleg
    [two] 2 dechnoleg
    [few] 3 technoleg
    [many] { $count_text } thechnoleg
   *[other] { $count_text } technoleg
}
technologies_summary = Holl dechnolegau'r heddlu hwn a yrrir gan ddata, gyda'u statws, eu heffaith a phwy sy'n atebol amdanynt.
technologies_lead = Mae pob cofnod yn dweud beth mae'r dechnoleg yn ei wneud, ar ba ddata, pa mor anghywir y gall fod, a sut i wrthwynebu.
all_technologies = Yr holl dechnolegau
all_datasets = Yr holl ddata
col_name = Enw
col_kind = Math
col_status = Statws
col_impact = Effaith
col_owner = Pwy sy'n atebol
col_reviewed = Adolygwyd ddiwethaf
col_gaps = Bylchau
gaps_hint = Mae “Bylchau” yn cyfrif y cwestiynau y mae'r ateb iddynt yn cael ei gadw'n ôl neu heb fod yn hysbys eto, a'r rhai y dylid eu hateb ond nas atebwyd.
overdue = Adolygiad yn hwyr
facets = Dangos rhai yn unig
facet_status = Statws
facet_kind = Math
facet_impact = Effaith
facet_stage = Cam
facet_biometric = Biometrig
facet_owner = Pwy sy'n atebol
facet_supplier = Cyflenwr

## Un dechnoleg

glance = Cipolwg
answers_given = Atebion a roddwyd
answered_of_demanded = { $count_text } o { $of_text } ateb gofynnol
review_was_due = Roedd disgwyl adolygu'r cofnod hwn ar
replaced_by = Yn ei lle erbyn hyn:
path_title = O'r data i'r weithred
path_data = Data
path_algorithm = Algorithm
path_person = Person
path_action = Gweithred
role = Rôl
used_for = Defnyddir ar gyfer
known_limitations = Cyfyngiadau hysbys
retention = Am ba hyd y caiff ei gadw
figures = Ffigurau
group = Grŵp
figure = Ffigur
x_of_y_head = Faint
interval = Cyfwng 95%
at_threshold = Trothwy
in_force = Mewn grym
everybody = Pawb
deployments = Achlysuron defnyddio
deployments_count = { $count ->
    [zero] Ni chafodd ei defnyddio.
    [one] Cafodd ei defnyddio unwaith.
    [two] Cafodd ei defnyddio ddwywaith.
    [few] Cafodd ei defnyddio deirgwaith.
    [many] Cafodd ei defnyddio { $count_text } gwaith.
   *[other] Cafodd ei defnyddio { $count_text } gwaith.
}
deployments_faces = Gwelodd y camerâu { $faces } o wynebau.
deployments_alerts = Cafwyd { $alerts } o rybuddion, { $wrong } ohonynt yn anghywir.
deployments_arrests = Yn sgil hynny cafwyd { $arrests } o arestiadau.
place = Lle
faces_seen = Wynebau a welwyd
alerts = Rhybuddion
right_alerts = Cywir
wrong_alerts = Anghywir
arrests = Arestiadau
minutes = Munudau
watchlist = Pobl y chwilir amdanynt
downloads = Lawrlwytho

## Lluniau

path_learnt = Dysgodd o
path_role = Beth mae ei ganlyniad yn ei wneud
path_decides = Pwy sy'n penderfynu
path_solely = Neb yn y canol
path_solely_words = Y peiriant sy'n penderfynu ar ei ben ei hun.
path_may_say_no = caiff ddweud na
path_may_not_say_no = ni chaiff ddweud na
path_logs = Beth sy'n cael ei gofnodi
path_stop = Pwy all ei atal
path_object = Os chi oedd y person
path_object_words = Sut i wrthwynebu
pic_as_table = Yr un rhifau fel tabl
pic_threshold = trothwy { $value }
pic_groups_about = Dotiau: grwpiau. Llinellau drwyddynt: cyfyngau 95%. Sgwâr a llinell doredig: pawb. Mae'r raddfa'n mynd o { $from } i { $to }.
pic_seen_same = Yr un oedd y ffigur i bob grŵp.
pic_seen_wrong = Roedd yn anghywir yn amlach yn achos y grŵp “{ $a }” ({ $x }) nag yn achos y grŵp “{ $b }” ({ $y }).
pic_seen_right = Roedd yn gywir yn llai aml yn achos y grŵp “{ $a }” ({ $x }) nag yn achos y grŵp “{ $b }” ({ $y }).
pic_seen_higher = Roedd y ffigur yn uwch yn achos y grŵp “{ $a }” ({ $x }) nag yn achos y grŵp “{ $b }” ({ $y }).
pic_chance_overlap = {" "}Mae'r cyfyngau'n gorgyffwrdd, felly gall mai siawns sy'n gyfrifol.
pic_chance_clear = {" "}Nid yw'r cyfyngau'n gorgyffwrdd, felly mae'n annhebygol mai siawns yn unig sy'n gyfrifol.
pic_chance_unknown = {" "}Nid oes cyfwng, felly gall mai siawns sy'n gyfrifol.
pic_threshold_title = Y trothwy dros amser
pic_threshold_why = Mae'r rheswm dros ei newid yn y tabl.
pic_value_from = { $value } o { $day } ymlaen
pic_deployments = Achlysuron defnyddio dros amser
pic_deployments_about = O { $from } i { $to }. Y rhybuddion anghywir yw rhan lawn y bar.
pic_faces = Wynebau a welwyd, { $most } ar y mwyaf
pic_alerts = Rhybuddion, { $most } ar y mwyaf
pic_day = Diwrnod
pic_week_from = Wythnos o
pic_month = Mis
pic_quarter_from = Chwarter o
pic_year = Blwyddyn
pic_changes = Newidiadau dros amser
pic_changes_about = Rhes o fariau i bob math o newid. Mae'r rhif uwchben bar yn dweud faint oedd.
pic_covenant = Beth sydd wedi'i gyhoeddi o bob egwyddor
pic_covenant_about = Bar i bob egwyddor, wedi'i rannu yn ôl faint o dechnolegau sy'n cyhoeddi'r cyfan, rhan ohono neu ddim.
pic_principle = Egwyddor
pic_glance = Mathau, a pha mor bell y maent

## Data

datasets_title = Y data
datasets_lead = Pob set o ddata y dysgodd technoleg ohoni, y profwyd technoleg arni, neu y mae technoleg yn cymharu â hi neu'n gweithio arni, a'r hyn y gwyddys ei fod o'i le arni.
datasets_none = Nid oes data wedi'i ddisgrifio yn y gofrestr hon.
information_asset_owner = Perchennog yr ased gwybodaeth
personal_data = Data personol
used_by = Defnyddir gan
used_by_none = Nid oes technoleg yn y gofrestr hon yn ei defnyddio.
limitations_title = Cyfyngiadau hysbys y data
limitations_lead = Popeth y gwyddys ei fod o'i le ar y data y tu ôl i'r technolegau hyn, yn ôl math.
limitations_none = Nid oes cyfyngiadau ar gofnod.
effect = Effaith
mitigation = Beth sy'n cael ei wneud

## Pwy sy'n atebol

owners_title = Pwy sy'n atebol am beth
owners_lead = Un swydd sy'n atebol am bob technoleg: am y ffordd y caiff ei defnyddio ac am yr hyn a ddaw ohoni.
owners_overdue = Adolygiadau sy'n hwyr
owners_nobody = Technolegau nad oes neb wedi'i enwi ar eu cyfer
owners_none = Nid oes perchennog atebol wedi'i enwi yn y gofrestr hon.
owner_name = Deiliad y swydd
owner_unit = Uned
owner_board = Yn adrodd i
owner_nothing = Nid yw'r swydd hon yn atebol am unrhyw dechnoleg yn y gofrestr hon.

## Y Cyfamod, a'r hyn sy'n cael ei gadw'n ôl

covenant_title = Y Cyfamod, fesul cofnod
covenant_lead = Mae pob heddlu wedi cytuno i'r Cyfamod ar gyfer Defnyddio AI ym maes Plismona. Mae'r tabl hwn yn dangos, ar gyfer pob un o'i chwe egwyddor, beth sydd wedi'i gyhoeddi am bob technoleg.
covenant_how = Mae'n cyfrif yr atebion y mae'r safon yn eu mynnu gan gofnod. Nid yw'n dweud pa mor dda ydynt, ac nid yw'n rhoi neb mewn trefn.
covenant_text = Darllen y Cyfamod
standing_published = Wedi'i gyhoeddi
standing_partly = Yn rhannol
standing_withheld = Wedi'i gadw'n ôl
standing_missing = Ar goll
standing_nothing_demanded = Dim yn ofynnol
withheld_title = Beth sy'n cael ei gadw'n ôl
withheld_lead = Beth sy'n cael ei gadw oddi wrthych, ar ba sail, pwy annibynnol sydd wedi craffu ar hynny, a phryd y bydd rhywun yn edrych arno eto.
withheld_whole = Cofnodion cyfan
withheld_answers = Atebion unigol
withheld_no_record = Nid oes unrhyw gofnod cyfan yn cael ei gadw'n ôl.
withheld_no_answer = Nid oes unrhyw ateb yn cael ei gadw'n ôl.
covert = Mae defnydd cudd o dechnoleg y tu allan i'r canllawiau cenedlaethol a'r tu allan i'r gofrestr hon.

## Newidiadau a newyddion

changes_title = Newidiadau
changes_lead = Beth ddigwyddodd a phryd, y diweddaraf yn gyntaf, yn ôl y cofnodion.
changes_cut = Mae dyddiau cynharach yn y cofnodion eu hunain.
changes_none = Nid oes dim ar gofnod eto.
changes_recorded = Popeth sydd wedi newid yn yr hyn y mae'r gofrestr hon yn ei ddweud, pryd a pham, y diweddaraf yn gyntaf. Gallwch ddarllen pob newid air am air.
changes_stated = Dyddiau y mae'r cofnodion yn eu nodi
follow_changes = Dilyn y newidiadau â darllenydd ffrydiau:
publications = Cyhoeddiadau
earlier_publications = Cyhoeddiadau cynharach
publication_number = Cyhoeddiad { $number }
changes_count = { $count ->
    [zero] Dim newidiadau
    [one] 1 newid
    [two] 2 newid
    [few] 3 newid
    [many] { $count_text } newid
   *[other] { $count_text } newid
}
and_more = { $count ->
    [zero] a dim un arall
    [one] ac 1 arall
   *[other] a { $count_text } arall
}
created_here = Newydd yn y gofrestr
what_changed = Beth newidiodd
changed_since = Beth sydd wedi newid ers hynny
since_title = Beth sydd wedi newid ers cyhoeddiad { $number }
since_lead = Yr hyn a ddywedai'r gofrestr bryd hynny, o'i gymharu â'r hyn y mae'n ei ddweud nawr:
since_came = Nid oedd yn y gofrestr bryd hynny, ond y mae nawr.
since_went = Roedd yn y gofrestr bryd hynny, ond nid yw nawr.
since_came_and_went = Daeth ar ôl hynny, ac mae wedi mynd eto.
act_created = Newydd
act_updated = Diweddarwyd
act_corrected = Cywirwyd
act_confirmed = Adolygwyd, dim wedi newid
act_status_changed = Statws wedi newid
act_withdrawn = Tynnwyd yn ôl
act_redacted = Testun wedi'i dynnu i ffwrdd
act_restored = Cyhoeddwyd eto
act_renamed = Dynodydd newydd
kind_technology = Technoleg
kind_dataset = Data
kind_owner = Pwy sy'n atebol
kind_register = Y gofrestr gyfan
kind_page = Tudalen
kind_update = Newyddion
renamed_from = Ei ddynodydd o'r blaen oedd

## Hanes cofnod

history_title = Hanes y cofnod hwn
first_published = Cyhoeddwyd am y tro cyntaf ar
last_changed = Newidiodd ddiwethaf ar
unrecorded = Mae'r hyn sydd ar y dudalen hon wedi newid ers hynny, ac nid yw'r newid yn yr hanes eto.
version_number = Fersiwn { $number }
published_on = cyhoeddwyd ar
version_is_newest = Dyma'r fersiwn diweddaraf.
version_newest = Y fersiwn diweddaraf
version_old = Rydych yn darllen hen fersiwn. Roedd yn gyhoeddus tan
version_now = Fel y mae nawr:
version_before = Y fersiwn cynt:
version_after = Y fersiwn nesaf:
version_json = Y fersiwn hwn ar ffurf JSON
version_redacted = Tynnwyd testun y fersiwn hwn i ffwrdd ar
version_unreadable = Ysgrifennwyd y fersiwn hwn ar ffurf hŷn ac ni ellir ei ddangos fel tudalen. Nid yw ei JSON wedi newid.
changed_in_version = Beth newidiodd yn y fersiwn hwn
record_then = Y cofnod yn y fersiwn hwn
deleted_mark = dilëwyd:
inserted_mark = ychwanegwyd:
item_added = Ychwanegwyd:
item_removed = Tynnwyd allan:
difference_parts = Cyhoeddwyd, fel a ganlyn
difference_none = Nid oes dim o'r hyn y mae'n ei ddweud wedi newid.
difference_redacted = Tynnwyd testun fersiwn { $number } i ffwrdd ar { $day }, felly ni ellir dangos y gwahaniaeth.
difference_unreadable = Ysgrifennwyd un o'r ddau fersiwn ar ffurf hŷn, felly ni ellir dangos y gwahaniaeth.

## Newyddion

event_status = Statws
event_threshold = Trothwy
event_model = Model
event_incident = Digwyddiad
event_evaluation = Gwerthusiad
event_first_published = Cofnod newydd
event_withdrawn = Tynnwyd yn ôl
event_status_is = newidiodd y statws i “{ $status }”
event_threshold_is = { $name }: gosodwyd ar { $value }
event_model_is = model { $name }: newidiwyd i fersiwn { $version }
event_incident_is = aeth rhywbeth o'i le
event_evaluation_by = cyhoeddwyd gwerthusiad (gwerthuswr: { $by })
event_first_published_is = cyhoeddwyd y cofnod am y tro cyntaf
event_withdrawn_is = tynnwyd y cofnod yn ôl
updates_title = Newyddion y gofrestr hon
updates_lead = Yr hyn y mae'r heddlu am ichi ei wybod am y gofrestr a'r hyn sydd ynddi.
updates_none = Nid oes newyddion eto.
follow = Dilyn y newyddion â darllenydd ffrydiau:
about_technologies = Am y technolegau hyn

## Lawrlwytho

data_title = Lawrlwytho
data_lead = Popeth yn y gofrestr hon fel ffeiliau, ar gyfer newyddiadurwyr, ymchwilwyr a chyrff cenedlaethol. Nid yw'r cyfeiriadau'n newid.
data_schema = Fersiwn y fformat yw
data_files = Y ffeiliau
data_file = Ffeil
data_tables = Pob tabl
data_shelf_all = Y cyfan, neu bopeth o un math
data_shelf_record = Un cofnod
data_shelf_history = Beth oedd yn gyhoeddus o'r blaen, a beth a newidiodd
data_shelf_news = Beth sy'n newydd
data_shelf_meaning = Ystyr y data
data_shelf_programs = I raglenni sy'n chwilio am y gweddill
data_for = I bwy
data_what = Beth sydd ynddi
data_states = Pum cyflwr ateb
data_states_lead = Mae pob cwestiwn mewn un yn union o'r cyflyrau hyn, yn y ffeiliau fel ar y tudalennau. Mae cwestiynau heb ateb yn y rhestr “gaps” ym mhob cofnod.
data_answered = Mae'r ateb yn y cofnod.

## Ffeithiau'r datganiad hygyrchedd

tested_on = Profwyd ar
prepared_on = Paratowyd y datganiad ar

## Technolegau tebyg

similar_title = Technolegau tebyg
similar_kind = o'r un math
similar_supplier = gan yr un cyflenwr
similar_data = yn defnyddio'r un data

## Am y gofrestr

about_title = Am y gofrestr hon
about_lead = Mae { $force } yn cyhoeddi'r gofrestr hon er mwyn i chi weld pa dechnolegau y mae'n eu defnyddio, a'u pwyso a'u mesur.
about_answers = Mae pob cofnod yn dweud beth yw diben technoleg, ar ba ddata y mae'n dibynnu, pa mor anghywir y gall fod, pwy sy'n penderfynu a sut i wrthwynebu. Lle nad oes ateb, mae'r dudalen yn dweud pam.
about_facts = Ffeithiau am y gofrestr hon
about_holds = Mae'n cynnwys
about_kept_by = Fe'i cedwir gan
about_oversight = Corff sy'n goruchwylio'r heddlu
about_follows = Mae'n dilyn
about_covenant = Y Cyfamod ar gyfer Defnyddio AI mewn Plismona
about_atrs = Y Safon Cofnodi Tryloywder Algorithmig
about_licence = Trwydded
about_made = Sut y caiff ei gwneud
about_made_how = Rhaglen sy'n gwneud pob tudalen a ffeil o'r un cofnodion. Caiff pob newid ei gadw gyda'i ddyddiad a'i reswm.

## Hysbysiad preifatrwydd

privacy_title = Preifatrwydd
privacy_website = Beth y mae'r wefan hon yn ei ddysgu amdanoch
privacy_controller = { $force } sy'n gyfrifol am y wefan hon.
privacy_nothing = Nid yw'n gosod cwcis, yn cadw dim ar eich dyfais nac yn llwytho dim gan gwmnïau eraill. Nid oes arni ffurflen na chyfrif.
privacy_log_none = Nid yw'r cyfrifiadur sy'n anfon y tudalennau atoch yn cadw rhestr o geisiadau.
privacy_log_kept = { $count ->
    [one] Mae'r cyfrifiadur sy'n anfon y tudalennau atoch yn cadw llinell am bob cais: yr amser, y dudalen a'ch cyfeiriad rhyngrwyd. Caiff y llinell ei dileu ar ôl un diwrnod.
    [two] Mae'r cyfrifiadur sy'n anfon y tudalennau atoch yn cadw llinell am bob cais: yr amser, y dudalen a'ch cyfeiriad rhyngrwyd. Caiff y llinell ei dileu ar ôl dau ddiwrnod.
    [few] Mae'r cyfrifiadur sy'n anfon y tudalennau atoch yn cadw llinell am bob cais: yr amser, y dudalen a'ch cyfeiriad rhyngrwyd. Caiff y llinell ei dileu ar ôl tri diwrnod.
    [many] Mae'r cyfrifiadur sy'n anfon y tudalennau atoch yn cadw llinell am bob cais: yr amser, y dudalen a'ch cyfeiriad rhyngrwyd. Caiff y llinell ei dileu ar ôl chwe diwrnod.
   *[other] Mae'r cyfrifiadur sy'n anfon y tudalennau atoch yn cadw llinell am bob cais: yr amser, y dudalen a'ch cyfeiriad rhyngrwyd. Caiff y llinell ei dileu ar ôl { $count_text } diwrnod.
}
privacy_log_unsaid = Gall y cyfrifiadur sy'n anfon y tudalennau atoch gadw llinell am bob cais: yr amser, y dudalen a'ch cyfeiriad rhyngrwyd. Nid yw'r heddlu wedi dweud eto am ba hyd.
privacy_rights_title = Beth y gallwch ofyn amdano
privacy_rights = Gallwch ofyn beth y mae'r heddlu'n ei gadw amdanoch, cael cywiro camgymeriadau, a gwrthwynebu. Ysgrifennwch at:
privacy_ico = Gallwch hefyd gwyno i'r Comisiynydd Gwybodaeth.
privacy_ico_link = Sut i gwyno i'r Comisiynydd Gwybodaeth

## Datganiad hygyrchedd

a11y_title = Datganiad hygyrchedd
a11y_status_title = I ba raddau y mae'r wefan hon yn bodloni'r rheolau
a11y_scope = Mae'r datganiad hwn am gofrestr AI a data { $force }.
a11y_full = Mae'r wefan hon yn cydymffurfio'n llawn â safon AA Canllawiau Hygyrchedd Cynnwys y We, fersiwn 2.2.
a11y_partial = Mae'r wefan hon yn cydymffurfio'n rhannol â safon AA Canllawiau Hygyrchedd Cynnwys y We, fersiwn 2.2, oherwydd y methiannau a restrir isod.
a11y_not = Nid yw'r wefan hon yn cydymffurfio â safon AA Canllawiau Hygyrchedd Cynnwys y We, fersiwn 2.2. Rhestrir y methiannau isod.
a11y_unsaid = Nid yw'r heddlu wedi dweud eto i ba raddau y mae'r wefan hon yn bodloni safon AA Canllawiau Hygyrchedd Cynnwys y We, fersiwn 2.2.
a11y_issues_title = Beth nad yw'n hygyrch
a11y_issues = Nid yw'r pethau hyn yn bodloni'r safon eto:
a11y_no_issues = Nid oes problem yn hysbys.
a11y_issues_unsaid = Nid yw'r heddlu wedi dweud eto beth sydd ddim yn hygyrch.
a11y_feedback_title = Dywedwch wrthym am broblem, neu gofynnwch am ffurf arall
a11y_feedback = Dywedwch wrthym os nad yw rhywbeth yn gweithio i chi. Gallwch hefyd ofyn am dudalen mewn print bras, mewn geiriau hawdd, ar ffurf sain neu mewn Braille.
a11y_enforcement_title = Os nad ydych yn fodlon ar ein hateb
a11y_enforcement_gb = Y Comisiwn Cydraddoldeb a Hawliau Dynol (EHRC) sy'n gyfrifol am orfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018. Os nad ydych yn fodlon ar sut yr ydym yn ymateb i'ch cwyn:
a11y_eass = Cysylltwch â'r Gwasanaeth Cynghori a Chymorth Cydraddoldeb (EASS)
a11y_enforcement_ni = Yng Ngogledd Iwerddon, Comisiwn Cydraddoldeb Gogledd Iwerddon (ECNI) sy'n gyfrifol am orfodi Rheoliadau Hygyrchedd Cyrff Sector Cyhoeddus (Gwefannau a Chymwysiadau Symudol) (Rhif 2) 2018. Os nad ydych yn fodlon ar sut yr ydym yn ymateb i'ch cwyn:
a11y_ecni = Cysylltwch â Chomisiwn Cydraddoldeb Gogledd Iwerddon
a11y_preparation_title = Sut y paratowyd y datganiad hwn

## Yr eirfa: gloss_ENW yw'r term, gloss_ENW_is ei ystyr, gloss_ENW_also beth arall y'i gelwir, â choma rhyngddynt.

gloss_title = Geiriau a ddefnyddir yma
gloss_lead = Ystyron plaen y geiriau y dewch ar eu traws yn y gofrestr hon.
gloss_also = Fe'i gelwir hefyd yn:
gloss_algorithm = Algorithm
gloss_algorithm_is = Rhestr o gamau y mae cyfrifiadur yn eu dilyn i fynd o ddata at ganlyniad.
gloss_artificial_intelligence = Deallusrwydd artiffisial
gloss_artificial_intelligence_also = AI
gloss_artificial_intelligence_is = Gair eang am feddalwedd sy'n gwneud pethau y mae angen crebwyll ar bobl i'w gwneud, fel ysgrifennu testun neu wahaniaethu rhwng wynebau.
gloss_automated_decision = Penderfyniad awtomataidd
gloss_automated_decision_is = Penderfyniad am berson a wneir gan beiriant, heb i berson feddwl amdano o ddifrif.
gloss_bias = Tuedd
gloss_bias_is = Camgymeriad sy'n taro rhai pobl yn amlach na'i gilydd.
gloss_biometric = Biometrig
gloss_biometric_is = Wedi'i fesur ar y corff, fel wyneb, ôl bys neu lais.
gloss_covenant = Cyfamod
gloss_covenant_is = Yr addewidion a wnaeth prif swyddogion yr heddlu yn 2023 ynghylch defnyddio deallusrwydd artiffisial.
gloss_dataset = Set ddata
gloss_dataset_also = set o ddata
gloss_dataset_is = Data sy'n perthyn i'w gilydd, fel pob ffotograff a dynnwyd yn y ddalfa.
gloss_data_driven_technology = Technoleg sy'n cael ei gyrru gan ddata
gloss_data_driven_technology_also = DDT
gloss_data_driven_technology_is = Technoleg sy'n dysgu o ddata, neu sy'n defnyddio data i sgorio, didoli, adnabod, ysgrifennu neu benderfynu.
gloss_deployment = Gweithrediad
gloss_deployment_is = Un tro o ddefnyddio technoleg adnabod wynebau byw: un lle, un diwrnod, rhai oriau.
gloss_dpia = Asesiad o'r effaith ar ddiogelu data
gloss_dpia_also = DPIA
gloss_dpia_is = Papur sy'n gofyn beth allai fynd o'i le i'r bobl y defnyddir eu data, a beth y mae'n rhaid ei wneud am hynny.
gloss_eia = Asesiad o'r effaith ar gydraddoldeb
gloss_eia_also = EIA
gloss_eia_is = Papur sy'n gofyn a yw rhywbeth yn waeth i rai grwpiau o bobl, a beth a wneir am hynny.
gloss_false_alert = Rhybudd anghywir
gloss_false_alert_also = rhybudd ffug
gloss_false_alert_is = Rhybudd am y person neu'r peth anghywir.
gloss_false_positive_rate = Cyfradd canlyniadau positif ffug
gloss_false_positive_rate_is = O bawb y dylid bod wedi gadael llonydd iddynt, faint a ddewiswyd.
gloss_information_asset_owner = Perchennog ased gwybodaeth
gloss_information_asset_owner_is = Y swydd sy'n gofalu am set ddata: pwy sy'n ei gweld, a yw'n gywir, a phryd y caiff ei dileu.
gloss_interval = Cyfwng hyder
gloss_interval_is = Yr ystod y mae'r gwir ffigur yn debygol o fod ynddi. Mae prawf bach yn rhoi ystod eang.
gloss_large_language_model = Model iaith mawr
gloss_large_language_model_is = Meddalwedd sydd wedi darllen llawer iawn o destun ac sy'n parhau testun mewn ffordd debygol. Gall fod yn rhugl ac yn anghywir.
gloss_machine_learning = Dysgu peirianyddol
gloss_machine_learning_is = Ffordd o wneud meddalwedd sy'n dod o hyd i batrymau mewn data o'r gorffennol ar ei phen ei hun.
gloss_model = Model
gloss_model_is = Y rhan o dechnoleg a wnaed o ddata. Gall fersiwn newydd ymddwyn yn wahanol.
gloss_precision = Manwl gywirdeb
gloss_precision_is = O'r rhai a ddewiswyd, faint a ddewiswyd yn gywir.
gloss_similarity_score = Sgôr tebygrwydd
gloss_similarity_score_is = Rhif sy'n dweud pa mor debyg yw dau lun i'w gilydd ym marn y feddalwedd.
gloss_special_category_data = Data categori arbennig
gloss_special_category_data_is = Data y mae'r gyfraith yn eu diogelu'n fwy, fel iechyd, credoau, tarddiad ethnig neu nodweddion y corff.
gloss_threshold = Trothwy
gloss_threshold_is = Y sgôr y mae rhywbeth yn cyfrif fel canlyniad ohono. Mae un uwch yn rhoi llai o rybuddion anghywir, ac yn colli mwy o bobl.
gloss_training_data = Data hyfforddi
gloss_training_data_is = Y data y dysgodd model ohonynt. Gall yr hyn sydd o'i le arnynt fod o'i le ar y model.
gloss_true_positive_rate = Cyfradd canlyniadau positif cywir
gloss_true_positive_rate_also = adalw
gloss_true_positive_rate_is = O bawb y dylid bod wedi dod o hyd iddynt, faint a gafwyd.
gloss_watchlist = Rhestr wylio
gloss_watchlist_is = Rhestr o'r bobl y chwilir amdanynt.

## Hysbysiadau

tombstone_tag = Cofnod wedi'i dynnu'n ôl
tombstone_lead = Cafodd y cofnod hwn ei dynnu'n ôl. Mae'r hysbysiad hwn yn aros yma, fel nad oes raid i neb feddwl tybed beth ddaeth ohono.
tombstone_replaced = Gweler yn ei le:
moved_title = Mae'r cofnod hwn wedi symud
moved_lead = Mae bellach yma:
not_found_title = Heb ddod o hyd i'r dudalen
not_found_lead = Nid oes tudalen yn y cyfeiriad hwn. Os oedd cofnod yma, nid yw wedi'i ddileu: mae cofnodion a dynnwyd yn ôl yn gadael hysbysiad.
not_found_home = Hafan y gofrestr

## Geiriau'r safon: rhestri caeedig. list_RHESTR yw'r hyn y mae'r rhestr yn ei restru, term_RHESTR_COD yr hyn a welir,
## about_RHESTR_COD ei ystyr. Mewn cod, saif _ yn lle pob nod nad yw'n llythyren nac yn rhif.

list_status = I ba raddau y mae technoleg wedi datblygu.
term_status_proposed = Wedi'i chynnig
about_status_proposed = Yn cael ei hystyried; nid oes dim wedi'i adeiladu na'i brynu.
term_status_in_development = Yn cael ei datblygu
about_status_in_development = Yn cael ei hadeiladu neu ei phrynu; nid yw'n cael ei defnyddio ar achosion go iawn.
term_status_trial = Yn cael ei threialu
about_status_trial = Yn cael ei defnyddio ar achosion go iawn am gyfnod penodol, i gael gwybod a ddylid ei defnyddio.
term_status_live = Ar waith
about_status_live = Yn cael ei defnyddio.
term_status_suspended = Wedi'i hatal dros dro
about_status_suspended = Wedi'i hatal am y tro; gall ddod yn ôl.
term_status_retired = Wedi'i dirwyn i ben
about_status_retired = Ddim yn cael ei defnyddio mwyach. Mae'r cofnod yn aros.
term_status_never_deployed = Heb ei defnyddio erioed
about_status_never_deployed = Wedi'i hadeiladu neu ei phrynu, ond heb ei defnyddio wedyn.
term_status_withdrawn = Cofnod wedi'i dynnu'n ôl
about_status_withdrawn = Ni ddylai'r cofnod fod wedi'i gyhoeddi, neu mae bellach yn rhan o gofnod arall; mae hysbysiad yn ei le.

list_stage = Y cam yng nghanllawiau'r Coleg Plismona ar dechnolegau a yrrir gan ddata.
term_stage_engage = Ymgysylltu
about_stage_engage = Canfod beth sydd ei angen ac ar bwy y byddai'n effeithio.
term_stage_evolve = Esblygu
about_stage_evolve = Dylunio, prynu, profi a rhoi cynnig arni.
term_stage_embed = Ymgorffori
about_stage_embed = Yn cael ei defnyddio bob dydd, ei gwylio a'i hadolygu.

list_kind = Pa fath o dechnoleg ydyw.
term_kind_live_facial_recognition = Adnabod wynebau byw
about_kind_live_facial_recognition = Yn cymharu wynebau pobl sy'n mynd heibio i gamera â rhestr wylio, wrth iddynt fynd heibio.
term_kind_retrospective_facial_recognition = Adnabod wynebau ôl-weithredol
about_kind_retrospective_facial_recognition = Yn cymharu wyneb mewn llun a dynnwyd yn gynharach â lluniau sydd wedi'u storio.
term_kind_operator_initiated_facial_recognition = Adnabod wynebau a gychwynnir gan weithredwr
about_kind_operator_initiated_facial_recognition = Mae swyddog yn tynnu llun o berson ac yn cymharu'r wyneb â lluniau sydd wedi'u storio.
term_kind_number_plate_recognition = Adnabod platiau rhif
about_kind_number_plate_recognition = Yn darllen platiau rhif cerbydau sy'n mynd heibio (ANPR).
term_kind_person_risk = Risg person
about_kind_person_risk = Yn amcangyfrif pa mor debygol yw person o niweidio neu o gael niwed.
term_kind_place_prediction = Rhagweld lleoedd
about_kind_place_prediction = Yn amcangyfrif ble mae trosedd neu alw yn debygol.
term_kind_call_triage = Brysbennu galwadau a digwyddiadau
about_kind_call_triage = Yn didoli neu'n graddio galwadau, adroddiadau neu ddigwyddiadau.
term_kind_call_analysis = Dadansoddi galwadau
about_kind_call_analysis = Yn chwilio am themâu neu anghenion mewn galwadau sydd wedi dod i ben.
term_kind_generative_assistant = Cynorthwyydd cynhyrchiol
about_kind_generative_assistant = Yn ysgrifennu neu'n crynhoi testun neu luniau ar gais.
term_kind_speech_to_text = Lleferydd i destun
about_kind_speech_to_text = Yn ysgrifennu'r hyn a ddywedir.
term_kind_translation = Cyfieithu
about_kind_translation = Yn troi un iaith yn iaith arall.
term_kind_redaction = Golygu manylion personol
about_kind_redaction = Yn dod o hyd i fanylion personol mewn dogfennau, lluniau neu sain er mwyn gallu eu cuddio.
term_kind_chatbot = Sgwrsfot
about_kind_chatbot = Yn ateb cwestiynau'r cyhoedd ar ei ben ei hun.
term_kind_data_platform = Platfform data a pharu cofnodion
about_kind_data_platform = Yn dod â chofnodion o sawl system ynghyd ac yn penderfynu pa rai sydd am yr un person, lle neu beth.
term_kind_digital_forensics_triage = Brysbennu fforensig digidol
about_kind_digital_forensics_triage = Yn didoli cynnwys dyfeisiau a atafaelwyd er mwyn i bobl edrych yn gyntaf lle mae'n bwysig.
term_kind_video_analytics = Dadansoddi delweddau a fideo
about_kind_video_analytics = Yn chwilio am wrthrychau, pobl neu ddigwyddiadau mewn lluniau, gan gynnwys lluniau o ddronau.
term_kind_social_media_analysis = Dadansoddi'r cyfryngau cymdeithasol
about_kind_social_media_analysis = Yn chwilio neu'n didoli'r hyn a bostir yn gyhoeddus.
term_kind_process_automation = Awtomeiddio prosesau
about_kind_process_automation = Yn cyflawni camau arferol yn ôl rheolau sefydlog.
term_kind_other = Arall

list_technique = Y dechneg y mae'n seiliedig arni.
term_technique_rules = Rheolau sefydlog
about_technique_rules = Pobl a ysgrifennodd beth mae'n ei wneud ym mhob achos.
term_technique_statistics = Ystadegau
about_technique_statistics = Fformiwla y cafodd ei phwysau eu gosod yn ôl data o'r gorffennol.
term_technique_machine_learning = Dysgu peirianyddol
about_technique_machine_learning = Model a ganfu ei batrymau ei hun mewn data o'r gorffennol.
term_technique_deep_learning = Dysgu dwfn
about_technique_deep_learning = Rhwydwaith niwral ag iddo lawer o haenau.
term_technique_large_language_model = Model iaith mawr
about_technique_large_language_model = Rhwydwaith niwral sy'n rhagfynegi testun.

list_class = Dosbarth y dechnoleg, yn ôl rhaniad ymgynghoriad y Swyddfa Gartref yn 2025.
term_class_biometric = Biometrig
about_class_biometric = Yn gweithio ar nodweddion corff, megis wyneb neu lais.
term_class_inferential = Casgliadol
about_class_inferential = Yn dod i gasgliad am berson nad oedd wedi'i gofnodi.
term_class_object_recognition = Adnabod gwrthrychau
about_class_object_recognition = Yn adnabod pethau, megis cerbydau neu fagiau.
term_class_other = Arall

list_impact = Faint y gall effeithio ar bobl.
term_impact_minimal = Bach iawn
term_impact_moderate = Cymedrol
term_impact_high = Uchel

list_decision_role = Beth mae ei allbwn yn ei wneud mewn penderfyniad.
term_decision_role_informs = Yn hysbysu person
about_decision_role_informs = Mae person yn ei ddarllen ymhlith pethau eraill.
term_decision_role_prioritises = Yn rhoi gwaith mewn trefn
about_decision_role_prioritises = Mae'n penderfynu ar beth y bydd person yn edrych yn gyntaf.
term_decision_role_recommends = Yn argymell
about_decision_role_recommends = Mae'n cynnig beth i'w wneud; person sy'n penderfynu.
term_decision_role_alerts = Yn codi rhybudd
about_decision_role_alerts = Mae'n galw sylw person; y person hwnnw sy'n penderfynu.
term_decision_role_drafts = Yn drafftio
about_decision_role_drafts = Mae'n ysgrifennu; mae person yn cywiro ac yn llofnodi.
term_decision_role_decides = Yn penderfynu ar ei phen ei hun
about_decision_role_decides = Nid oes person rhwng y peiriant a'r penderfyniad.

list_role = Rôl yn yr atebolrwydd am dechnoleg.
term_role_information_asset_owner = Perchennog yr ased gwybodaeth
term_role_senior_information_risk_owner = Uwch-berchennog risg gwybodaeth
term_role_data_protection_officer = Swyddog diogelu data
term_role_authorising_officer = Swyddog awdurdodi
term_role_project_lead = Arweinydd y prosiect
term_role_programme_lead = Arweinydd y rhaglen
term_role_technical_lead = Arweinydd technegol
term_role_training_lead = Arweinydd hyfforddiant
term_role_other = Arall

list_basis = A yw budd yn cael ei obeithio neu wedi'i fesur.
term_basis_claimed = Honnir
about_basis_claimed = Mae rhywun yn dweud hynny; nid oes neb wedi'i fesur yma.
term_basis_measured = Mesurwyd
about_basis_measured = Wedi'i fesur yma, trwy'r dull a nodir.

list_dataset_role = At beth y mae set ddata'n cael ei defnyddio.
term_dataset_role_training = Hyfforddi
about_dataset_role_training = Dysgodd y model ohoni.
term_dataset_role_validation = Dilysu
about_dataset_role_validation = Fe'i defnyddiwyd i fireinio'r model.
term_dataset_role_test = Profi
about_dataset_role_test = Fe'i defnyddiwyd i weld pa mor dda y mae'r model yn gweithio.
term_dataset_role_reference = Cyfeirio
about_dataset_role_reference = Mae data newydd yn cael ei gymharu â hi, fel gyda rhestr wylio.
term_dataset_role_operational = Gweithredol
about_dataset_role_operational = Mae'r dechnoleg yn gweithio arni wrth gael ei defnyddio.
term_dataset_role_logs = Logiau
about_dataset_role_logs = Yr hyn y mae'r dechnoleg yn ei ysgrifennu am y defnydd ohoni ei hun.

list_assessment_type = Math yr asesiad.
term_assessment_type_dpia = Asesiad o'r effaith ar ddiogelu data
term_assessment_type_eia = Asesiad o'r effaith ar gydraddoldeb
term_assessment_type_hria = Asesiad o'r effaith ar hawliau dynol
term_assessment_type_cia = Asesiad o'r effaith ar y gymuned
term_assessment_type_aia = Asesiad o effaith algorithmau
term_assessment_type_bcia = Asesiad o'r effaith ar barhad busnes
term_assessment_type_appropriate_policy_document = Dogfen bolisi briodol
term_assessment_type_surveillance_camera = Hunanasesiad yn erbyn y Cod Camerâu Gwyliadwriaeth
term_assessment_type_security = Asesiad diogelwch
term_assessment_type_ethics = Asesiad moeseg
term_assessment_type_responsible_ai = Rhestr wirio AI cyfrifol
term_assessment_type_other = Arall

list_assessment_state = Pa mor bell yr aeth asesiad.
term_assessment_state_completed = Wedi'i gwblhau
term_assessment_state_in_progress = Ar y gweill
term_assessment_state_not_required = Ddim yn ofynnol
term_assessment_state_not_done = Heb ei wneud

list_evaluation_type = Beth y ceisiodd gwerthusiad ei ganfod.
term_evaluation_type_validation = Dilysu
about_evaluation_type_validation = A yw'n addas at y diben y mae'n cael ei defnyddio ato.
term_evaluation_type_accuracy = Prawf cywirdeb
term_evaluation_type_equitability = Prawf tegwch rhwng grwpiau
term_evaluation_type_pilot = Cynllun peilot
term_evaluation_type_operational = Adolygiad o'r defnydd
about_evaluation_type_operational = Beth a wnaeth wrth gael ei defnyddio go iawn.
term_evaluation_type_red_team = Prawf tîm coch
about_evaluation_type_red_team = Ceisiodd rhywun beri iddi fethu.
term_evaluation_type_audit = Archwiliad
term_evaluation_type_benefits = Adolygiad o'r buddion

list_independence = Pa mor annibynnol yw rhywun ar yr heddlu ac ar y cyflenwr.
term_independence_force = Yr heddlu ei hun
term_independence_supplier = Y cyflenwr
term_independence_independent = Annibynnol

list_setting = Ble y gwnaed gwerthusiad.
term_setting_laboratory = Labordy
about_setting_laboratory = Ar ddata a baratowyd.
term_setting_operational = Gweithredol
about_setting_operational = Ar achosion go iawn, mewn amodau go iawn.

list_unit = Uned y ffigur.
term_unit_percent = y cant
term_unit_proportion = fel cyfran o 1
term_unit_count = nifer
term_unit_score = sgôr
term_unit_minutes = munudau
term_unit_hours = oriau
term_unit_pounds = punnoedd

list_group_by = Yn ôl beth y caiff pobl eu grwpio pan gymherir canlyniadau.
term_group_by_ethnicity = Ethnigrwydd
term_group_by_sex = Rhyw
term_group_by_age = Oedran
term_group_by_disability = Anabledd
term_group_by_language = Iaith neu acen
term_group_by_place = Lle
term_group_by_other = Arall

list_measure = Beth mae ffigur yn ei fesur, lle mae enw arferol arno.
term_measure_true_positive_rate = Cyfradd gwir bositif
about_measure_true_positive_rate = O'r rhai y dylai fod wedi'u canfod, faint a ganfu. Gelwir hefyd yn adalw neu'n sensitifrwydd.
term_measure_false_negative_rate = Cyfradd negatif ffug
about_measure_false_negative_rate = O'r rhai y dylai fod wedi'u canfod, faint a fethodd.
term_measure_false_positive_rate = Cyfradd positif ffug
about_measure_false_positive_rate = O'r rhai y dylai fod wedi'u gadael, faint a ddewisodd.
term_measure_true_negative_rate = Cyfradd gwir negatif
about_measure_true_negative_rate = O'r rhai y dylai fod wedi'u gadael, faint a adawodd.
term_measure_false_alert_rate = Cyfradd rhybuddion anghywir
about_measure_false_alert_rate = O'i rhybuddion, faint oedd yn anghywir.
term_measure_precision = Manwl gywirdeb
about_measure_precision = O'r rhai a ddewisodd, faint oedd yn gywir.
term_measure_recall = Adalw
about_measure_recall = O'r rhai y dylai fod wedi'u canfod, faint a ganfu.
term_measure_accuracy = Cywirdeb
about_measure_accuracy = O'i holl ganlyniadau, faint oedd yn gywir. Ychydig y mae'n ei ddweud pan fydd yr hyn y chwilir amdano yn brin.
term_measure_f1 = Sgôr F1
about_measure_f1 = Un rhif a wnaed o fanwl gywirdeb ac adalw.
term_measure_mcc = Cyfernod cydberthyniad Matthews
about_measure_mcc = Un rhif o −1 i 1 a wnaed o bob un o'r pedwar math o ganlyniad.
term_measure_auc = Arwynebedd o dan y gromlin
about_measure_auc = Pa mor aml y mae'n rhoi achos gwir uwchlaw un ffug.
term_measure_word_error_rate = Cyfradd gwallau geiriau
about_measure_word_error_rate = O'r geiriau a lefarwyd, faint a ysgrifennwyd yn anghywir.
term_measure_error_rate = Cyfradd gwallau
term_measure_override_rate = Cyfradd gwrthdroi
about_measure_override_rate = Pa mor aml y penderfynodd pobl yn groes i'w hallbwn.
term_measure_time_saved = Amser a arbedwyd
term_measure_count = Nifer
term_measure_other = Arall

list_limitation_type = Math y cyfyngiad hysbys ar ddata. Geiriau'r Cyfamod ei hun (F2) yw'r pump cyntaf.
term_limitation_type_bias = Tuedd
term_limitation_type_unintended_proxy = Dirprwy anfwriadol
about_limitation_type_unintended_proxy = Mae rhywbeth diniwed ynddi'n sefyll dros rywbeth na chaiff gyfrif.
term_limitation_type_non_representative = Ddim yn gynrychioliadol
term_limitation_type_unfair = Annheg
term_limitation_type_untimely = Wedi dyddio
term_limitation_type_incomplete = Anghyflawn
term_limitation_type_mislabelled = Wedi'i labelu'n anghywir
term_limitation_type_repurposed = Wedi'i chasglu at ddiben arall
term_limitation_type_feedback_loop = Dolen adborth
about_limitation_type_feedback_loop = Yr hyn a wnaeth yr heddlu o'r blaen sy'n penderfynu beth mae'n ei ddysgu.
term_limitation_type_undisclosed_by_supplier = Heb ei ddatgelu gan y cyflenwr
term_limitation_type_none_known = Dim yn hysbys
about_limitation_type_none_known = Chwiliwyd ond ni chafwyd dim; mae'r testun yn dweud sut.
term_limitation_type_other = Arall

list_modality = Pa ffurf sydd ar ddata.
term_modality_text = Testun
term_modality_image = Lluniau
term_modality_video = Fideo
term_modality_audio = Sain
term_modality_tabular = Tablau
term_modality_location = Lleoliadau
term_modality_mixed = Cymysg

list_special_category = Categori arbennig o ddata personol, neu ddata am droseddau.
term_special_category_racial_or_ethnic_origin = Tarddiad hiliol neu ethnig
term_special_category_political_opinions = Barn wleidyddol
term_special_category_beliefs = Credoau crefyddol neu athronyddol
term_special_category_trade_union = Aelodaeth o undeb llafur
term_special_category_genetic = Data genetig
term_special_category_biometric = Data biometrig
term_special_category_health = Iechyd
term_special_category_sex_life = Bywyd rhywiol neu gyfeiriadedd rhywiol
term_special_category_offences = Troseddau ac euogfarnau
term_special_category_children = Plant

list_ground = Ar ba sail y mae rhywbeth yn cael ei gadw'n ôl.
term_ground_operational_effectiveness = Effeithiolrwydd gweithredol
about_ground_operational_effectiveness = Byddai ei gyhoeddi'n helpu pobl i'w osgoi neu ei gamddefnyddio (Deddf Rhyddid Gwybodaeth 2000, adran 31).
term_ground_cyber_security = Seiberddiogelwch
about_ground_cyber_security = Byddai ei gyhoeddi'n helpu ymosodiad ar y system (Deddf Rhyddid Gwybodaeth 2000, adran 31).
term_ground_intellectual_property = Eiddo deallusol
about_ground_intellectual_property = Mae'n gyfrinach fasnachol neu'n fasnachol sensitif (Deddf Rhyddid Gwybodaeth 2000, adran 43).
term_ground_personal_data = Data personol
about_ground_personal_data = Mae'n ymwneud â pherson y gellir ei adnabod (Deddf Rhyddid Gwybodaeth 2000, adran 40).
term_ground_national_security = Diogelwch gwladol
about_ground_national_security = Rhaid ei gadw'n ôl i ddiogelu diogelwch gwladol (Deddf Rhyddid Gwybodaeth 2000, adran 24).
term_ground_legal_proceedings = Achos cyfreithiol
about_ground_legal_proceedings = Mae llys neu ymchwiliad yn ymdrin ag ef (Deddf Rhyddid Gwybodaeth 2000, adrannau 30 i 32).

list_risk_category = Categori risg.
term_risk_category_data = Y data
term_risk_category_use = Cymhwyso a defnyddio
term_risk_category_efficacy = Pa mor dda y mae'n gweithio
term_risk_category_outputs = Allbynnau a phenderfyniadau
term_risk_category_organisational = Y sefydliad
term_risk_category_public_engagement = Ymddiriedaeth y cyhoedd
term_risk_category_rights = Hawliau a chydraddoldeb
term_risk_category_security = Diogelwch

list_level = Lefel, o ran tebygolrwydd neu ddifrifoldeb.
term_level_low = Isel
term_level_medium = Canolig
term_level_high = Uchel

list_risk_state = Beth ddaeth o risg.
term_risk_state_open = Agored
term_risk_state_mitigated = Wedi'i lliniaru
term_risk_state_accepted = Wedi'i derbyn
term_risk_state_closed = Wedi'i chau

list_scrutiny_level = Ar ba lefel y mae rhywun yn craffu.
term_scrutiny_level_force = Yr heddlu
term_scrutiny_level_local = Lleol
term_scrutiny_level_national = Cenedlaethol
term_scrutiny_level_regulator = Rheoleiddiwr neu arolygiaeth
term_scrutiny_level_court = Llys

list_document_type = Math y ddogfen.
term_document_type_policy = Polisi
term_document_type_procedure = Gweithdrefn weithredu
term_document_type_dpia = Asesiad o'r effaith ar ddiogelu data
term_document_type_eia = Asesiad o'r effaith ar gydraddoldeb
term_document_type_legal_mandate = Mandad cyfreithiol
term_document_type_business_case = Achos busnes
term_document_type_contract = Contract
term_document_type_evaluation = Adroddiad gwerthuso
term_document_type_annual_report = Adroddiad blynyddol
term_document_type_minutes = Cofnodion cyfarfod
term_document_type_training = Deunydd hyfforddi
term_document_type_leaflet = Taflen neu hysbysiad
term_document_type_other = Arall

list_data_ethics_principle = Naw thema ymarfer moeseg data'r Coleg Plismona.
term_data_ethics_principle_public_safety = Diogelwch a llesiant y cyhoedd
term_data_ethics_principle_technology_supports = Technoleg yn cefnogi penderfyniadau
term_data_ethics_principle_respect_and_dignity = Parch ac urddas
term_data_ethics_principle_fairness = Tegwch a didueddrwydd
term_data_ethics_principle_science_for_justice = Gwyddoniaeth i wella cyfiawnder
term_data_ethics_principle_robust_evidence = Tystiolaeth gadarn
term_data_ethics_principle_clear_commissioning = Comisiynu clir
term_data_ethics_principle_independent_evaluation = Atebolrwydd a gwerthuso annibynnol
term_data_ethics_principle_proportionality = Tryloywder a chymesuredd

list_answer_state = Cyflwr ateb.
term_answer_state_answered = Wedi'i gyhoeddi
term_answer_state_withheld = Wedi'i gadw'n ôl
about_answer_state_withheld = Mae sail dros beidio â'i gyhoeddi; mae rhywun annibynnol wedi craffu arno.
term_answer_state_not_applicable = Ddim yn berthnasol
about_answer_state_not_applicable = Nid yw'r cwestiwn yn codi, am y rheswm a roddir.
term_answer_state_not_known = Ddim yn hysbys eto
about_answer_state_not_known = Nid yw'r heddlu'n gwybod yr ateb eto, am y rheswm a roddir.
term_answer_state_not_published = Heb ei gyhoeddi
about_answer_state_not_published = Nid oes dim wedi'i ysgrifennu.

list_region = Rhanbarth heddlu, fel y mae'r safon genedlaethol yn eu henwi.
term_region_england = Lloegr
term_region_wales = Cymru
term_region_england_and_wales = Cymru a Lloegr
term_region_scotland = Yr Alban
term_region_northern_ireland = Gogledd Iwerddon
term_region_great_britain = Prydain Fawr
term_region_uk = Y Deyrnas Unedig
term_region_london = Llundain
term_region_north_east = Gogledd-ddwyrain Lloegr
term_region_north_west = Gogledd-orllewin Lloegr
term_region_yorkshire_and_the_humber = Swydd Efrog a'r Humber
term_region_east_midlands = Dwyrain Canolbarth Lloegr
term_region_west_midlands = Gorllewin Canolbarth Lloegr
term_region_south_east = De-ddwyrain Lloegr
term_region_east_of_england = Dwyrain Lloegr
term_region_south_west = De-orllewin Lloegr

list_language = Dwy iaith cofrestr, yn ôl eu codau BCP 47.
term_language_en = Saesneg
term_language_cy = Cymraeg

list_licence = Trwydded y gofrestr.
term_licence_OGL_UK_3_0 = Trwydded Llywodraeth Agored v3.0
term_licence_CC_BY_4_0 = Creative Commons: Cydnabod 4.0
term_licence_CC0_1_0 = Creative Commons Zero 1.0

list_publication_state = A yw cofnod wedi'i gyhoeddi.
term_publication_state_published = Wedi'i gyhoeddi
term_publication_state_draft = Drafft
about_publication_state_draft = Heb ei gyhoeddi eto.
term_publication_state_withheld = Wedi'i gadw'n ôl yn gyfan

list_compliance = I ba raddau y mae gwefan yn bodloni'r rheoliadau hygyrchedd.
term_compliance_full = Yn cydymffurfio'n llawn
term_compliance_partial = Yn cydymffurfio'n rhannol
term_compliance_not = Ddim yn cydymffurfio

## Geiriau'r safon: yr hyn nad yw ond y ffrydiau'n ei ddweud.

list_record = Math y cofnod.
term_record_technology = Technoleg
term_record_dataset = Set ddata

list_record_state = A yw cofnod yno o hyd.
term_record_state_published = Wedi'i gyhoeddi
term_record_state_withdrawn = Wedi'i dynnu'n ôl
about_record_state_withdrawn = Mae hysbysiad yn ei le am byth.
term_record_state_moved = Wedi symud
about_record_state_moved = Mae ganddo ddynodydd arall bellach, ac mae'r hysbysiad yn ei enwi.

list_standing = Faint o'r hyn y mae un o egwyddorion y Cyfamod yn ei fynnu gan gofnod sydd wedi'i gyhoeddi, mewn un gair.
term_standing_nothing_demanded = Dim yn ofynnol
about_standing_nothing_demanded = Nid yw'r safon yn mynnu dim yma.
term_standing_published = Wedi'i gyhoeddi
about_standing_published = Mae'r cyfan wedi'i ateb.
term_standing_partly = Wedi'i gyhoeddi'n rhannol
about_standing_partly = Mae rhywfaint ohono ar goll.
term_standing_withheld = Wedi'i gadw'n ôl
about_standing_withheld = Mae popeth nas atebwyd yn cael ei gadw'n ôl ar sail a nodir.
term_standing_missing = Ar goll
about_standing_missing = Nid oes dim ohono yno.

list_ledger = A yw hanes y gofrestr yn cael ei gadw.
term_ledger_none = Dim
about_ledger_none = Nid oes hanes yn cael ei gadw eto.
term_ledger_recorded = Wedi'i gofnodi
about_ledger_recorded = Mae popeth yn y ffrydiau yn y cyfriflyfr.
term_ledger_unrecorded_changes = Newidiadau heb eu cofnodi
about_ledger_unrecorded_changes = Mae rhywbeth yn y ffrydiau wedi newid ers digwyddiad diweddaraf y cyfriflyfr.

list_entry_kind = Y mathau o eitem y mae'r cyfriflyfr yn cadw fersiynau ohonynt.
term_entry_kind_technology = Technoleg
term_entry_kind_dataset = Set ddata
term_entry_kind_owner = Perchennog atebol
term_entry_kind_register = Y gofrestr gyfan
about_entry_kind_register = Yr heddlu, ei ddatganiad a'i delerau.
term_entry_kind_page = Tudalen o ryddiaith
term_entry_kind_update = Newyddion

list_act = Beth all ddigwydd i eitem.
term_act_created = Newydd
about_act_created = Fe'i cyhoeddwyd am y tro cyntaf.
term_act_updated = Diweddarwyd
about_act_updated = Mae'n dweud rhywbeth gwahanol i'r hyn a ddywedai o'r blaen.
term_act_corrected = Cywirwyd
about_act_corrected = Roedd yr hyn a ddywedai o'r blaen yn anghywir.
term_act_confirmed = Adolygwyd, dim wedi newid
term_act_status_changed = Statws wedi newid
about_act_status_changed = Mae ei statws wedi newid, a mwy na hynny efallai.
term_act_withdrawn = Tynnwyd yn ôl
about_act_withdrawn = Mae hysbysiad yn ei le.
term_act_redacted = Testun wedi'i dynnu i ffwrdd
about_act_redacted = Tynnwyd testun hen fersiwn i ffwrdd.
term_act_restored = Cyhoeddwyd eto
about_act_restored = Fe'i cyhoeddwyd eto ar ôl ei dynnu'n ôl.
term_act_renamed = Dynodydd newydd
about_act_renamed = Mae ganddo ddynodydd arall, ac efallai ei fod yn dweud rhywbeth gwahanol.

list_activity = Beth y mae'n rhaid i geidwad copi ei wneud ynghylch newid.
term_activity_Create = Creu
term_activity_Update = Diweddaru
term_activity_Delete = Dileu
term_activity_Move = Symud
about_activity_Move = Mae ganddo gyfeiriad arall o hynny ymlaen.

list_need = Pryd y mae'n rhaid ateb cwestiwn.
term_need_core = bob amser; ni chaiff ei gadw'n ôl na bod heb fod yn hysbys
term_need_always = bob amser
term_need_unless_live = oni bai bod y dechnoleg ar waith
term_need_running = tra bydd ar waith, yn cael ei threialu neu wedi'i hatal dros dro
term_need_affecting = tra bydd yn rhedeg, os yw ei heffaith yn uchel neu os yw'n effeithio ar y cyhoedd
term_need_biometric = tra bydd yn rhedeg, os yw'n fiometrig
term_need_asked = byth, ond fe'i gofynnir ac mae'n dangos fel “Heb ei gyhoeddi”
term_need_over = byth; fe'i gofynnir pan fydd y dechnoleg wedi'i dirwyn i ben neu heb ei defnyddio erioed
term_need_trial = byth; fe'i gofynnir am dreial

list_kind_of_answer = Y mathau o ateb y mae cwestiwn yn eu derbyn.
term_kind_of_answer_line = Un llinell o eiriau
term_kind_of_answer_prose = Paragraffau mewn Markdown
term_kind_of_answer_name = Enw neu gyfeirnod
term_kind_of_answer_id = Enw byr parhaol
term_kind_of_answer_email = Blwch post
term_kind_of_answer_link = Cyfeiriad gwe
term_kind_of_answer_date = Diwrnod
term_kind_of_answer_yes_no = Ie neu na
term_kind_of_answer_count = Nifer gyfan o bethau
term_kind_of_answer_number = Rhif a fesurwyd
term_kind_of_answer_code = Cod o restr gaeedig
term_kind_of_answer_table = Tabl â'i gwestiynau ei hun

## Geiriau'r safon: y Cyfamod. principle_LLYTHYREN, about_principle_LLYTHYREN, clause_CYMAL.

list_principle = Egwyddorion y Cyfamod.
principle_A = Cyfreithlon
about_principle_A = Pa gyfraith sy'n caniatáu'r defnydd, pa safonau a ddilynir, a beth a aseswyd yn gyntaf.
principle_B = Tryloyw
about_principle_B = Beth mae'r algorithm yn ei wneud a beth sydd o'i le ar ei ddata, wedi'i gyhoeddi oni bai bod sail dros beidio.
principle_C = Esboniadwy
about_principle_C = Sut y daw canlyniad i fod, wedi'i esbonio i'r bobl y mae angen iddynt wybod.
principle_D = Cyfrifol
about_principle_D = Pam y mae'n cael ei defnyddio, pwy sy'n penderfynu, a sut y mae niwed yn cael ei ganfod a'i atal.
principle_E = Atebol
about_principle_E = Pwy sy'n atebol amdani, pwy a hyfforddwyd, a phwy sy'n gwylio o'r tu allan.
principle_F = Cadarn
about_principle_F = A yw'r data'n ddigon da, a yw'r profion yn rhai go iawn, ac ai'r defnydd y'i gwnaed ato yw'r defnydd.

clause_A = dweud ar ba gyfraith ac ar ba safonau y mae'r defnydd yn seiliedig
clause_B = bod yn dryloyw yn ddiofyn
clause_B1 = cyhoeddi trosolwg o'r algorithm, ei ddata a'u cyfyngiadau hysbys
clause_B2 = lle mae rhywbeth yn cael ei gadw'n ôl, cael rhywun annibynnol i edrych arno
clause_B3 = gadael i bobl o'r tu allan ymchwilio, a rhwymo cyflenwyr i'w helpu
clause_C = gallu esbonio canlyniad
clause_C1 = cyfateb dyfnder yr esboniad i'r effaith
clause_D = pennu'r diben a'r mesur llwyddiant cyn defnyddio, a gwarchod rhag ymddiried yn anfeirniadol
clause_D1 = cadw person fel y penderfynwr terfynol lle mae'n effeithio ar y cyhoedd
clause_D2 = gadael i berson adolygu a gwrthdroi
clause_D3 = bod â modd i'w hatal
clause_D4 = chwilio am duedd a niwed ar bob newid
clause_E = enwi un person atebol
clause_E1 = hyfforddi'r rhai sy'n atebol amdani a'r rhai sy'n ei defnyddio
clause_E2 = ei goruchwylio ar y lefel gywir
clause_E3 = ei chofnodi yn rhestri'r heddlu
clause_F = gwybod beth yw ansawdd y data a'r canlyniadau
clause_F1 = ei defnyddio at y diben y'i gwnaed ac y'i hawdurdodwyd ato yn unig
clause_F2 = chwilio am duedd, dirprwyon anfwriadol, cynrychiolaeth wael, annhegwch a hen ddata
clause_F3 = gadael i arfer da lunio'r contract

## Geiriau'r safon: adrannau cofnod.

section_technology_what = Beth ydyw
section_technology_status = Beth yw ei sefyllfa
section_technology_purpose = Pam a phryd y mae'n cael ei defnyddio
section_technology_effect = Ar bwy y gall effeithio
section_technology_working = Sut mae'n gweithio
section_technology_data = Pa ddata y mae'n ei ddefnyddio
section_technology_people = Pwy sy'n penderfynu a phwy sy'n gwirio
section_technology_results = Pa mor dda y mae'n gweithio, ac i bwy y mae'n gweithio'n waeth
section_technology_risks = Beth allai fynd o'i le
section_technology_incidents = Beth sydd wedi mynd o'i le
section_technology_rights = Beth allwch chi ei wneud
section_technology_accountability = Pwy sy'n atebol amdani
section_technology_scrutiny = Pwy sydd wedi edrych arni
section_technology_law = Y gyfraith ac asesiadau
section_technology_supply = Pwy sy'n ei chyflenwi a beth yw'r gost
section_technology_papers = Papurau a chofnodion cysylltiedig

section_dataset_limitations = Beth y gwyddys ei fod o'i le arni
section_dataset_what = Beth ydyw
section_dataset_quality = Pa mor dda ydyw
section_dataset_law = Pwy biau hi, a'r gyfraith
section_dataset_handling = Pwy all ei gweld, ac am ba hyd

## Geiriau'r safon: cwestiynau. label_ALLWEDD yw'r hyn a welir cyn yr ateb, asks_ALLWEDD y cwestiwn ei hun. Lle mae'r un
## allwedd yn golygu rhywbeth gwahanol mewn tabl, label_TABL_ALLWEDD ac asks_TABL_ALLWEDD sy'n dweud hynny.

label_name = Enw
asks_name = Beth yw ei enw?
asks_owner_name = Pwy sy'n dal y swydd?
label_threshold_name = Trothwy
label_metric_name = Mesur
asks_metric_name = Beth mae'n ei fesur?
label_summary = Yn gryno
asks_summary = Beth ydyw, mewn dwy neu dair brawddeg?
label_assessment_summary = Beth a ganfu
asks_assessment_summary = Beth a ganfu?
label_algorithm_summary = Sut mae'n gweithio
asks_algorithm_summary = Sut mae'n gweithio, mewn geiriau plaen?
label_page_facts_summary = Crynodeb
asks_page_facts_summary = Am beth y mae, mewn brawddeg?
label_update_facts_summary = Crynodeb
asks_update_facts_summary = Beth mae'n ei ddweud, mewn brawddeg neu ddwy?
label_former_names = Enwau blaenorol
asks_former_names = Beth oedd ei henw o'r blaen?
label_former_ids = Dynodyddion blaenorol
asks_former_ids = Ym mha gyfeiriadau yr oedd y cofnod hwn o'r blaen?
label_product = Cynnyrch a rennir
asks_product = A yw'n gynnyrch y mae sawl heddlu'n ei rannu?
label_status = Statws
asks_status = I ba raddau y mae wedi datblygu?
label_status_since = Statws ers
asks_status_since = Ers pryd?
label_status_reason = Rheswm dros y statws
asks_status_reason = Pam y statws hwn?
label_stage = Cam
asks_stage = Ar ba gam o'r canllawiau cenedlaethol y mae?
label_started_on = Defnyddiwyd gyntaf ar
asks_started_on = Pryd y cafodd ei defnyddio gyntaf?
label_ended_on = Defnyddiwyd ddiwethaf ar
asks_ended_on = Pryd y cafodd ei defnyddio ddiwethaf?
label_trial_ends_on = Daw'r treial i ben ar
asks_trial_ends_on = Pryd y daw'r treial i ben?
label_first_published = Cyhoeddwyd gyntaf
asks_first_published = Pryd y cyhoeddwyd y cofnod hwn gyntaf?
label_last_reviewed = Adolygwyd ddiwethaf
asks_last_reviewed = Pryd y gwiriodd rhywun y cofnod hwn ddiwethaf?
label_next_review = Adolygiad nesaf
asks_next_review = Pryd y bydd yn cael ei wirio eto?
asks_assessment_next_review = Pryd y bydd rhywun yn edrych arno eto?
label_kinds = Math
asks_kinds = Pa fath o dechnoleg ydyw?
label_technique = Techneg
asks_technique = Ar ba dechneg y mae'n seiliedig?
label_class = Dosbarth
asks_class = A yw'n gweithio ar gyrff, yn dod i gasgliad am bobl, neu'n adnabod pethau?
label_impact = Effaith
asks_impact = Faint y gall effeithio ar bobl?
label_impact_reason = Rheswm dros yr effaith
asks_impact_reason = Pam y rhoddwyd yr effaith ar y lefel honno?
label_public_effect = Yn effeithio ar y cyhoedd
asks_public_effect = A all effeithio ar aelodau o'r cyhoedd?
label_decision_role = Rôl mewn penderfyniadau
asks_decision_role = Beth mae ei hallbwn yn ei wneud mewn penderfyniad?
label_people_affected = Ar bwy y gall effeithio
asks_people_affected = Ar bwy y gall effeithio?
label_accountable_owner = Perchennog atebol
asks_accountable_owner = Pwy sy'n atebol amdani?
label_senior_responsible_owners = Uwch-berchnogion cyfrifol
asks_senior_responsible_owners = Pwy arall sy'n uwch-berchennog cyfrifol?
label_team = Tîm
asks_team = Pa dîm sy'n ei rhedeg?
label_roles = Rolau
asks_roles = Pwy sydd â pha rôl?
label_contact_email = Cysylltu
asks_contact_email = Ble gall aelod o'r cyhoedd ofyn amdani?
asks_owner_contact_email = Sut mae cysylltu â nhw?
asks_force_contact_email = Sut mae cysylltu â cheidwaid y gofrestr?
asks_accessibility_contact_email = Wrth bwy y dywedaf am broblem?
label_web_page = Tudalen we
asks_web_page = A oes tudalen we amdani?
label_purpose = Diben
asks_purpose = At beth y mae'n cael ei defnyddio, ac at beth nad yw?
asks_deployment_purpose = At ba ddiben?
label_algorithm = Algorithm
asks_algorithm = Sut mae'n gweithio?
label_data = Data
asks_data = Ar ba ddata y mae'n seiliedig?
label_oversight = Pobl
asks_oversight = Pwy sy'n penderfynu, a phwy sy'n gwirio?
label_explanation = Esboniad
asks_explanation = Wrth bwy y dywedir sut y daeth canlyniad i fod?
asks_publication_explanation = Pam, mewn geiriau plaen?
asks_withheld_explanation = Pam, mewn geiriau plaen?
label_how_you_would_know = Sut y byddech yn gwybod
asks_how_you_would_know = Sut y byddwn yn gwybod ei bod wedi'i defnyddio arnaf i?
label_how_to_challenge = Sut i'w herio
asks_how_to_challenge = Sut y gallaf wrthwynebu neu gwyno?
label_automated_decision = Penderfyniadau awtomataidd
asks_automated_decision = A yw'n penderfynu ar ei phen ei hun?
label_legal_basis = Sail gyfreithiol
asks_legal_basis = Pa gyfraith sy'n ei chaniatáu?
label_ropa_recorded = Yn y cofnod prosesu
asks_ropa_recorded = A yw yng nghofnod prosesu'r heddlu?
label_codes = Codau a safonau
asks_codes = Pa godau a safonau a ddilynir?
label_data_ethics_principles = Themâu moeseg data
asks_data_ethics_principles = Pa themâu moeseg data a bwyswyd?
label_procurement = Caffael
asks_procurement = Sut y cafodd ei phrynu?
label_suppliers = Cyflenwyr
asks_suppliers = Pwy sy'n ei chyflenwi?
label_assessments = Asesiadau
asks_assessments = Beth a aseswyd cyn ei defnyddio?
label_evaluations = Gwerthusiadau
asks_evaluations = Pa mor dda y mae'n gweithio, ac i bwy y mae'n gweithio'n waeth?
label_risks = Risgiau
asks_risks = Beth allai fynd o'i le, a beth sy'n cael ei wneud am hynny?
label_scrutiny = Craffu
asks_scrutiny = Pwy o'r tu allan sydd wedi edrych arni?
label_third_party_scrutiny = Ymchwilio o'r tu allan
asks_third_party_scrutiny = Sut gall rhywun o'r tu allan ymchwilio iddi?
label_incidents = Digwyddiadau
asks_incidents = Beth sydd wedi mynd o'i le?
label_cost = Cost
asks_cost = Beth yw'r gost?
label_documents = Dogfennau
asks_documents = Pa bapurau sydd yno?
label_foi_references = Cyfeirnodau Rhyddid Gwybodaeth
asks_foi_references = Pa atebion Rhyddid Gwybodaeth sy'n sôn amdani?
label_related = Cofnodion cysylltiedig
asks_related = Pa gofnodion eraill sy'n perthyn iddo?
label_replaced_by = Disodlwyd gan
asks_replaced_by = Pa gofnod a gymerodd ei le?
label_role = Rôl
asks_role = Ym mha rôl?
asks_role_held_role = Pa rôl?
asks_supplier_role = Beth mae'n ei wneud yma?
label_owner_role = Swydd
asks_owner_role = Pa swydd ydyw?
label_post = Swydd
asks_post = Pa swydd sy'n ei dal?
label_why = Pam y mae'n cael ei defnyddio
asks_why = Pam y mae'r heddlu'n ei defnyddio?
label_authorised_uses = Caniateir ei defnyddio ar gyfer
asks_authorised_uses = Ar gyfer beth y caniateir ei defnyddio?
label_out_of_scope_uses = Ni chaniateir ei defnyddio ar gyfer
asks_out_of_scope_uses = Ar gyfer beth na chaniateir ei defnyddio?
label_where_and_when = Ble a phryd
asks_where_and_when = Ble a phryd y mae'n cael ei defnyddio?
label_previous_process = Beth a ddisodlodd
asks_previous_process = Beth oedd yn cael ei wneud o'r blaen?
label_alternatives = Dewisiadau eraill a ystyriwyd
asks_alternatives = Beth arall a ystyriwyd?
label_benefits = Buddion
asks_benefits = Pa les y mae'n ei wneud?
label_scale = Pa mor aml
asks_scale = Pa mor aml y mae'n cael ei defnyddio, ac ar faint o bobl?
label_threshold_scale = Graddfa
asks_threshold_scale = Ar ba raddfa?
label_benefit_text = Budd
asks_benefit_text = Beth sy'n well?
label_limitation_text = Cyfyngiad
asks_limitation_text = Beth sydd o'i le?
label_statement_text = Datganiad
asks_statement_text = Pa mor gyflawn ydyw?
label_basis = Sail
asks_basis = A yw'n cael ei obeithio neu wedi'i fesur?
label_measure = Mesur
asks_measure = Beth a fesurwyd?
label_benefit_value = Canlyniad
asks_benefit_value = Beth oedd y canlyniad?
label_procurement_value = Gwerth y contract
asks_procurement_value = Beth yw gwerth y contract?
label_value = Gwerth
asks_threshold_value = Ar beth y mae wedi'i osod?
asks_metric_value = Beth yw'r ffigur?
label_benefit_method = Dull
asks_benefit_method = Sut y cafodd ei fesur?
label_statement_method = Sut y buom yn chwilio
asks_statement_method = Sut y cafwyd hyn allan?
label_accessibility_method = Sut y cafodd ei phrofi
asks_accessibility_method = Sut y cafodd ei phrofi?
label_benefit_source = Ffynhonnell
asks_benefit_source = Pwy sy'n dweud hynny?
label_dataset_source = O ble y daw
asks_dataset_source = O ble y daw?
label_date = Dyddiad
asks_date = Pryd?
asks_assessment_date = Pryd y cafodd ei gwblhau?
asks_document_date = O ba ddyddiad y mae?
asks_deployment_date = Ar ba ddiwrnod?
label_to_whom = I bwy
asks_to_whom = Pwy sy'n cael esboniad?
label_explanation_what = Beth sy'n cael ei esbonio
asks_explanation_what = Beth a ddywedir wrthynt?
label_incident_what = Beth ddigwyddodd
asks_incident_what = Beth ddigwyddodd?
label_form = Ffurf
asks_form = Ar ba ffurf?
label_solely = Yn gwbl awtomataidd
asks_solely = A wneir penderfyniad gan beiriant yn unig?
label_significant = Arwyddocaol
asks_significant = A yw'r penderfyniad yn cael effaith ddifrifol?
label_authority = Awdurdod
asks_authority = Pa gyfraith sy'n ei ganiatáu?
label_safeguards = Mesurau diogelu
asks_safeguards = Beth sy'n amddiffyn y person?
label_law = Cyfraith
asks_law = Pa gyfraith?
label_relied_on_for = Dibynnir arni ar gyfer
asks_relied_on_for = Ar gyfer beth y dibynnir arni?
label_url = Cyfeiriad
asks_url = Ble gellir ei darllen?
asks_incident_url = Ble gellir darllen mwy?
label_route = Llwybr
asks_route = Trwy ba lwybr?
label_contract_url = Hysbysiad contract
asks_contract_url = Ble mae'r contract wedi'i gyhoeddi?
label_starts = Yn dechrau
asks_starts = Pryd y mae'n dechrau?
label_ends = Yn dod i ben
asks_ends = Pryd y mae'n dod i ben?
label_company_number = Rhif y cwmni
asks_company_number = Beth yw rhif y cwmni?
label_data_access = Mynediad at ddata
asks_data_access = Pa ddata y gall ei weld?
label_expert_witness = Rhaid rhoi tystiolaeth arbenigol
asks_expert_witness = A oes rhaid iddo roi tystiolaeth?
label_type = Math
asks_document_type = O ba fath y mae?
asks_model_type = Pa fath o fodel ydyw?
asks_evaluation_type = Beth y ceisiodd ei ganfod?
asks_limitation_type = O ba fath y mae?
label_assessment_type = Asesiad
asks_assessment_type = Pa asesiad?
label_state = Cyflwr
asks_assessment_state = Pa mor bell yr aeth?
asks_risk_state = Beth ddaeth ohoni?
asks_publication_state = A yw wedi'i gyhoeddi?
label_version = Fersiwn
asks_version = Pa fersiwn ydyw?
asks_model_version = Pa fersiwn sy'n cael ei ddefnyddio?
label_id = Dynodydd
asks_id = Beth yw ei enw yma?
label_data_protection_email = Diogelu data
asks_data_protection_email = I ble y gallaf ysgrifennu am ddata amdanaf fi?
label_signing_keys = Allweddi llofnodi
asks_signing_keys = Gyda pha allweddi y mae'r ffrydiau wedi'u llofnodi?
label_key = Allwedd gyhoeddus
asks_key = Beth yw'r allwedd gyhoeddus?
label_signing_key_from = Mewn defnydd o
asks_signing_key_from = Ers pryd y mae mewn defnydd?
label_until = Mewn defnydd hyd
asks_until = Hyd pryd y bu mewn defnydd?
label_logs_kept_days = Dyddiau y cedwir ceisiadau
asks_logs_kept_days = Am faint o ddyddiau y mae'r gwesteiwr yn cadw ei restr o geisiadau?
label_force_id = Cod
asks_force_id = Beth yw ei god?
label_category = Categori
asks_category = O ba fath y mae?
label_risk_description = Risg
asks_risk_description = Beth allai ddigwydd?
label_algorithm_description = Yn fanwl
asks_algorithm_description = Sut mae'n gweithio, yn fanwl?
label_dataset_description = Beth ydyw
asks_dataset_description = Beth ydyw?
label_affected = Ar bwy y byddai'n effeithio
asks_affected = Ar bwy?
label_likelihood = Tebygolrwydd
asks_likelihood = Pa mor debygol ydyw?
label_severity = Difrifoldeb
asks_severity = Pa mor ddrwg fyddai hynny?
label_mitigation = Beth sy'n cael ei wneud
asks_mitigation = Beth sy'n cael ei wneud am hynny?
label_owner = Pwy sy'n ei gwylio
asks_owner = Pwy sy'n ei gwylio?
label_body = Pwy
asks_body = Pwy a edrychodd?
label_independent = Annibynnol
asks_independent = A ydynt yn annibynnol ar yr heddlu?
label_level = Lefel
asks_level = Ar ba lefel?
label_advice = Beth a ddywedwyd
asks_advice = Beth a ddywedwyd?
label_response = Beth oedd ateb yr heddlu
asks_response = Beth oedd ateb yr heddlu?
label_minutes_url = Cofnodion y cyfarfod
asks_minutes_url = Ble mae cofnodion y cyfarfod?
label_effect = Effaith
asks_incident_effect = Beth a wnaeth i bobl?
asks_limitation_effect = Beth mae'n ei wneud i'r canlyniadau?
label_incident_action = Beth a wnaed
asks_incident_action = Beth a wnaed am hynny?
label_oversight_action = Beth all ddigwydd nesaf
asks_oversight_action = Beth sy'n digwydd oherwydd canlyniad?
label_total = Cyfanswm
asks_total = Faint i gyd?
label_period = Cyfnod
asks_period = Am ba gyfnod?
label_dataset_period = O ba gyfnod
asks_dataset_period = O ba gyfnod y mae?
label_funding = Telir gan
asks_funding = Pwy sy'n talu?
label_components = Rhannau
asks_components = Beth sydd ynddi?
label_item = Eitem
asks_item = Am beth?
label_amount = Swm
asks_amount = Faint?
label_title = Teitl
asks_document_title = Beth yw ei henw?
asks_page_facts_title = Beth yw teitl y dudalen?
asks_update_facts_title = Beth yw ei deitl?
label_language = Iaith
asks_language = Ym mha iaith y mae?
label_accessible = Hygyrch
asks_accessible = A all pawb ei darllen?
label_inputs = Beth sy'n mynd i mewn
asks_inputs = Beth sy'n mynd i mewn?
label_outputs = Beth sy'n dod allan
asks_outputs = Beth sy'n dod allan?
label_limits = Beth na all ei wneud
asks_limits = Beth na all ei wneud?
label_architecture = Sut mae'r system wedi'i hadeiladu
asks_architecture = Sut mae'r system wedi'i hadeiladu?
label_models = Modelau
asks_models = Pa fodelau y mae'n eu defnyddio?
label_supplier = Cyflenwr
asks_supplier = Pwy a'i gwnaeth?
label_task = Tasg
asks_task = Beth mae'n ei wneud?
label_input = Mewnbwn
asks_input = Beth sy'n mynd i mewn?
label_output = Allbwn
asks_output = Beth sy'n dod allan?
label_hosting = Ble mae'n rhedeg
asks_hosting = Ble mae'n rhedeg?
label_changed_on = Newidiwyd ddiwethaf ar
asks_changed_on = Pryd y newidiodd ddiwethaf?
label_thresholds = Trothwyon
asks_thresholds = Ar ba sgôr y mae'n cyfrif fel canlyniad?
label_from = O
asks_from = O ba bryd?
label_to = Hyd
asks_to = Hyd pryd?
label_rationale = Pam y gwerth hwn
asks_rationale = Pam y gwerth hwn?
label_evidence = Tystiolaeth
asks_evidence = Ar sail pa dystiolaeth?
label_decided_by = Penderfynwyd gan
asks_decided_by = Pwy a'i penderfynodd?
label_dataset = Set ddata
asks_dataset = Pa set ddata?
label_use = Defnyddir ar gyfer
asks_use = Ar gyfer beth y mae'n cael ei defnyddio yma?
label_decision_maker = Pwy sy'n penderfynu
asks_decision_maker = Pwy sy'n penderfynu?
label_human_in_the_loop = Pobl yn y canol
asks_human_in_the_loop = Pa bobl sydd yn y canol?
label_automation_bias_controls = Rhag ymddiried yn ddall
asks_automation_bias_controls = Beth sy'n cadw pobl rhag ymddiried ynddi'n ddall?
label_stop_mechanism = Sut y caiff ei hatal
asks_stop_mechanism = Sut y gellir ei hatal?
label_training = Hyfforddiant
asks_training = Pwy a hyfforddwyd?
label_when = Pryd
asks_when = Pryd y maent yn edrych?
label_what_they_check = Beth y maent yn ei wirio
asks_what_they_check = Beth y maent yn ei wirio?
label_can_override = Yn gallu gwrthdroi
asks_can_override = A allant ei gwrthdroi?
label_override_rate = Pa mor aml y maent yn gwrthdroi
asks_override_rate = Pa mor aml y maent yn gwneud hynny?
label_who = Pwy
asks_who = Pwy all ei hatal?
label_how = Sut
asks_how = Sut?
label_last_tested = Profwyd ddiwethaf
asks_last_tested = Pryd y rhoddwyd cynnig ar hynny ddiwethaf?
label_audience = Pwy
asks_audience = Pwy sy'n cael eu hyfforddi?
label_content = Ym mha beth
asks_content = Ym mha beth?
label_mandatory = Gorfodol
asks_mandatory = A oes rhaid iddynt?
label_share_trained = Faint hyd yma
asks_share_trained = Faint sydd wedi'u hyfforddi?
label_evaluator = Gwnaed gan
asks_evaluator = Pwy a'i gwnaeth?
label_independence = Annibyniaeth
asks_independence = Pa mor annibynnol ydynt?
label_setting = Lleoliad
asks_setting = A gafodd ei wneud mewn labordy neu wrth ei defnyddio go iawn?
label_model = Model
asks_model = Am ba fodel y mae'n sôn?
label_received_on = Derbyniwyd ar
asks_received_on = Pryd y derbyniodd yr heddlu ef?
label_published_on = Cyhoeddwyd ar
asks_published_on = Pryd y cyhoeddwyd ef?
label_conclusion = Casgliad
asks_conclusion = Beth oedd ei gasgliad?
label_metrics = Ffigurau
asks_metrics = Pa ffigurau a roddodd?
label_definition = Beth a gyfrifwyd
asks_definition = Beth yn union a gyfrifwyd?
label_group_by = Grwpiwyd yn ôl
asks_group_by = Yn ôl beth y cafodd pobl eu grwpio?
label_group = Grŵp
asks_group = Pa grŵp?
label_unit = Uned
asks_metric_unit = Ym mha uned?
asks_owner_unit = Ym mha uned?
label_numerator = x
asks_numerator = Faint?
label_denominator = o y
asks_denominator = O faint?
label_ci_low = Cyfwng o
asks_ci_low = Beth yw pen isaf y cyfwng?
label_ci_high = Cyfwng hyd
asks_ci_high = Beth yw pen uchaf y cyfwng?
label_metric_threshold = Ar drothwy
asks_metric_threshold = Ar ba drothwy?
label_deployment_threshold = Trothwy
asks_deployment_threshold = Ar ba drothwy?
label_owner_body = Data pwy
asks_owner_body = Data pwy ydyw?
label_information_asset_owner = Perchennog yr ased gwybodaeth
asks_information_asset_owner = Pa swydd sy'n berchen ar yr wybodaeth?
label_iar_recorded = Ar y gofrestr asedau gwybodaeth
asks_iar_recorded = A yw ar y gofrestr asedau gwybodaeth?
label_modality = Ffurf
asks_modality = Pa ffurf sydd ar y data?
label_quantity = Faint
asks_quantity = Faint ohono sydd?
label_legal_acquisition = Cafwyd yn gyfreithlon
asks_legal_acquisition = A gafwyd y data'n gyfreithlon?
label_personal_data = Data personol
asks_personal_data = A yw am bobl y gellir eu hadnabod?
label_special_category = Data sensitif
asks_special_category = A yw'n cynnwys data arbennig o sensitif?
label_representativeness = Pwy y mae'n eu cynrychioli
asks_representativeness = Pwy y mae'n eu cynrychioli, a phwy nad yw?
label_quality_assessment = Ansawdd
asks_quality_assessment = Pa mor dda ydyw?
label_known_limitations = Cyfyngiadau hysbys
asks_known_limitations = Beth y gwyddys ei fod o'i le arni?
label_cleaning = Glanhau
asks_cleaning = Sut y cafodd ei glanhau?
label_sharing = Rhennir â
asks_sharing = Â phwy y caiff ei rhannu?
label_access = Pwy all ei gweld
asks_access = Pwy all ei gweld?
label_retention = Am ba hyd y caiff ei chadw
asks_retention = Am ba hyd y caiff ei chadw?
label_board = Yn adrodd i
asks_board = I ba fwrdd y maent yn adrodd?
label_answers_for = Yn atebol am
asks_answers_for = Am beth y maent yn atebol?
label_place = Lle
asks_place = Ble?
label_minutes = Munudau
asks_minutes = Am ba hyd?
label_watchlist = Pobl ar y rhestr wylio
asks_watchlist = Pa mor hir oedd y rhestr wylio?
label_faces_seen = Wynebau a welwyd
asks_faces_seen = Faint o wynebau a welwyd?
label_alerts = Rhybuddion
asks_alerts = Faint o rybuddion a gafwyd?
label_true_alerts = Rhybuddion cywir
asks_true_alerts = Faint oedd yn gywir?
label_false_alerts = Rhybuddion anghywir
asks_false_alerts = Faint oedd yn anghywir?
label_arrests = Arestiadau
asks_arrests = Faint o arestiadau a ddilynodd?
label_schema = Fformat
asks_schema = Pa fersiwn o'r fformat hwn ydyw?
label_force = Yr heddlu
asks_force = Cofrestr pwy ydyw?
label_statement = Cyflawnder
asks_statement = Pa mor gyflawn ydyw?
label_register = Y gofrestr
asks_register = Ar ba delerau y mae wedi'i chyhoeddi?
label_site = Y wefan
asks_site = Sut mae'r wefan wedi'i gosod?
label_accessibility = Hygyrchedd
asks_accessibility = Pa mor hygyrch yw'r wefan?
label_region = Rhanbarth
asks_region = Ym mha ranbarth y mae?
label_website = Gwefan
asks_website = Ble mae ei wefan?
label_postal_address = Cyfeiriad post
asks_postal_address = I ble y gallaf ysgrifennu?
label_telephone = Ffôn
asks_telephone = Pa rif y gallaf ei ffonio?
label_complaints_url = Cwynion
asks_complaints_url = Ble gallaf gwyno?
label_foi_url = Rhyddid Gwybodaeth
asks_foi_url = Ble gallaf ofyn o dan y Ddeddf Rhyddid Gwybodaeth?
label_publication_scheme_url = Cynllun cyhoeddi
asks_publication_scheme_url = Ble mae'r cynllun cyhoeddi?
label_oversight_body = Corff goruchwylio
asks_oversight_body = Pwy sy'n goruchwylio'r heddlu?
label_oversight_url = Gwefan y corff goruchwylio
asks_oversight_url = Ble mae gwefan y corff goruchwylio?
label_notice = Hysbysiad
asks_notice = A oes rhywbeth y mae'n rhaid i bob tudalen ei ddweud?
label_as_of = Yn wir ar
asks_as_of = Ar ba ddyddiad?
label_known_gaps = Bylchau hysbys
asks_known_gaps = Beth y gwyddys ei fod ar goll?
label_licence = Trwydded
asks_licence = O dan ba drwydded y caniateir ei defnyddio?
label_next_update_due = Disgwylir y diweddariad nesaf
asks_next_update_due = Pryd y disgwylir y diweddariad nesaf?
label_programme_lead = Cedwir gan
asks_programme_lead = Pa swydd sy'n cadw'r rhestr?
label_base_url = Cyfeiriad
asks_base_url = Ym mha gyfeiriad y mae?
label_languages = Ieithoedd
label_security = Diogelwch
asks_security = Ble mae dweud am wendid yn y wefan?
label_security_contact_email = Blwch post ar gyfer gwendidau
asks_security_contact_email = I ba flwch post y mae dweud am wendid?
label_contact_url = Ffurflen ar gyfer gwendidau
asks_contact_url = Ym mha gyfeiriad gwe y mae dweud am wendid?
label_expires = Yn wir tan
asks_expires = Tan ba ddiwrnod y mae hyn yn wir?
label_policy_url = Rheolau i'r rhai sy'n chwilio
asks_policy_url = Pa reolau sydd i'r rhai sy'n chwilio am wendidau?
label_security_languages = Ieithoedd y tîm
asks_security_languages = Ym mha ieithoedd y gellir dweud?
label_acknowledgments_url = Diolchiadau
asks_acknowledgments_url = I bwy y diolchir, ac ymhle?
label_encryption_url = Allwedd amgryptio
asks_encryption_url = Â pha allwedd y gellir ei amgryptio?
asks_languages = Ym mha ieithoedd y mae?
label_theme = Thema
asks_theme = Pa thema y mae'n ei defnyddio?
label_compliance = Cydymffurfiaeth
asks_compliance = I ba raddau y mae'r wefan yn bodloni'r rheoliadau?
label_known_issues = Problemau hysbys
asks_known_issues = Beth nad yw'n eu bodloni eto?
label_tested_on = Profwyd ar
asks_tested_on = Pryd y cafodd ei phrofi?
label_prepared_on = Paratowyd ar
asks_prepared_on = Pryd y paratowyd y datganiad?
label_technologies = Ynghylch
asks_technologies = Ynghylch pa dechnolegau y mae?
label_ground = Sail
asks_ground = Ar ba sail?
asks_publication_ground = Ar ba sail y mae'r cofnod cyfan yn cael ei gadw'n ôl?
label_scrutinised_by = Craffwyd gan
asks_scrutinised_by = Pwy annibynnol sydd wedi edrych arno?
label_scrutinised_on = Craffwyd ar
asks_scrutinised_on = Pryd y gwnaethant hynny?
label_outcome = Canlyniad
asks_outcome = Beth a ddywedwyd?
label_review_on = Edrychir arno eto ar
asks_review_on = Pryd y bydd rhywun yn edrych arno eto?
label_withheld = Wedi'i gadw'n ôl
asks_withheld = Pa atebion sy'n cael eu cadw'n ôl?
label_not_applicable = Ddim yn berthnasol
asks_not_applicable = Pa gwestiynau nad ydynt yn codi?
label_not_known = Ddim yn hysbys
asks_not_known = Pa atebion nad ydynt yn hysbys eto?
label_publication = Cyhoeddi
asks_publication = A yw'r cofnod wedi'i gyhoeddi?
label_field = Cwestiwn
asks_field = Pa gwestiwn?
asks_withheld_field = Pa ateb sy'n cael ei gadw'n ôl?
label_reason = Rheswm
asks_not_applicable_reason = Pam nad yw'n codi?
asks_not_known_reason = Pam nad yw'n hysbys?
label_expected_on = Disgwylir erbyn
asks_expected_on = Erbyn pryd y bydd yn hysbys?

label_entry_body = Testun
asks_entry_body = Beth mae'n ei ddweud?
asks_entry_date = O ba ddiwrnod y mae?
label_deployments = Achlysuron defnyddio
asks_deployments = Pryd a ble y cafodd ei defnyddio'n fyw, a beth ddaeth o hynny?
label_withheld_records = Cofnodion sy'n cael eu cadw'n ôl
asks_withheld_records = Pa gofnodion sy'n cael eu cadw'n ôl yn gyfan?

## Geiriau'r safon: nodweddion y Safon Cofnodi Tryloywder Algorithmig.

atrs_title = Beth y caiff ei galw yn y rhestr o gofnodion.
atrs_organisation_name = Enw llawn y corff.
atrs_one_sentence_description = Beth mae'n ei wneud, mewn un frawddeg.
atrs_operational_data_description = Beth yw'r data y mae'n gweithio arno neu'n ei ysgrifennu wrth gael ei defnyddio.
atrs_operational_data_sensitive_attributes = Pa nodweddion personol, gwarchodedig neu ddirprwyol sydd ynddo.
atrs_operational_data_sources = O ble y daw.
atrs_operational_data_processing = Beth a wneir ag ef.
atrs_operational_data_access_and_storage = Pwy all ei weld ac am ba hyd y caiff ei gadw.
atrs_operational_data_sharing_agreements = Â phwy y caiff ei rannu.
atrs_name = Enw clir a chyson.
atrs_description = Sut a pham y mae'n cael ei defnyddio, mewn dwy neu dair brawddeg.
atrs_phase = I ba raddau y mae wedi datblygu.
atrs_region = Ble mae'n cael ei defnyddio.
atrs_website_url = Tudalen gyhoeddus amdani.
atrs_contact_email = Blwch post tîm.
atrs_organisation_or_department = Y corff cyfrifol.
atrs_team = Y tîm cyfrifol.
atrs_senior_responsible_owner = Y rôl sy'n atebol amdani wrth iddi weithredu.
atrs_third_party_involvement = A oes rhywun o'r tu allan yn cymryd rhan.
atrs_third_party = Pwy.
atrs_companies_house_number = Rhif eu cwmni.
atrs_third_party_role = Pa ran y maent yn ei chyflenwi.
atrs_procurement_procedure_type = Sut y cafodd ei phrynu.
atrs_third_party_data_access_terms = Ar ba delerau y maent yn gweld data.
atrs_detailed_description = Sut mae'n gweithio, i bwy, o fewn pa derfynau.
atrs_benefits = Pa les y disgwylir iddi ei wneud, a sut.
atrs_previous_process = Beth a ddisodlodd.
atrs_alternatives_considered = Beth arall a ystyriwyd.
atrs_integration_into_broader_operational_process = Beth a wneir â'i hallbwn, ac i ba raddau ar ei ben ei hun.
atrs_frequency_and_scale_of_usage = Pa mor aml, ac ar gyfer faint o bobl.
atrs_human_review = Pryd a sut y mae pobl yn gwirio.
atrs_required_training = Beth a ddysgir i'w defnyddwyr.
atrs_appeals_and_review = Sut y gall y cyhoedd ei herio.
atrs_system_architecture = Sut mae'r system wedi'i hadeiladu.
atrs_system_level_input = Beth sy'n mynd i mewn.
atrs_system_level_output = Beth sy'n dod allan.
atrs_maintenance = Sut y caiff ei chynnal a'i hadolygu.
atrs_models = Pa fodelau sydd ganddi.
atrs_model_name = Enw'r model.
atrs_model_version = Fersiwn y model.
atrs_model_task = Beth mae'r model yn ei wneud.
atrs_model_input = Beth mae'r model yn ei gymryd.
atrs_model_output = Beth mae'r model yn ei roi.
atrs_model_architecture = Pa fath o fodel ydyw.
atrs_model_performance = Pa mor dda y mae'n gwneud ei waith, hefyd i grwpiau.
atrs_datasets_and_their_purposes = Pa ddata a ddefnyddiwyd i hyfforddi, dilysu a phrofi.
atrs_development_data_description = Beth yw'r data.
atrs_data_modality = Pa ffurf sydd ar y data.
atrs_data_quantities = Faint sydd.
atrs_sensitive_attributes = Pa nodweddion personol, gwarchodedig neu ddirprwyol sydd ynddo.
atrs_completeness_and_representativeness = Pwy y mae'n eu cynrychioli, a beth sydd ar goll.
atrs_data_source_url = Ble gellir ei ddarllen.
atrs_data_collection = Sut y cafodd ei gasglu.
atrs_data_cleaning = Sut y cafodd ei lanhau.
atrs_data_sharing_agreements = Â phwy y caiff ei rannu.
atrs_data_access_and_storage = Pwy all ei weld ac am ba hyd y caiff ei gadw.
atrs_impact_assessment = Pa asesiadau a wnaed.
atrs_risks_and_mitigations = Beth allai fynd o'i le, a beth sy'n cael ei wneud.

## Y lawrlwythiadau. file_LLWYBR yw'r enw, file_for_LLWYBR i bwy y mae, file_about_LLWYBR beth sydd ynddi. Saif y llwybr
## heb api/v1/, ac _ yn lle pob nod nad yw'n llythyren nac yn rhif.

file_register_json = Y gofrestr gyfan
file_for_register_json = Ymchwilwyr a datblygwyr
file_about_register_json = Popeth sydd wedi'i gyhoeddi: yr heddlu, ei ddatganiad, a phob cofnod gyda'i fylchau.
file_technologies_ndjson = Y technolegau, un i'r llinell
file_for_technologies_ndjson = Rhaglenni sy'n llwytho llawer o gofnodion
file_about_technologies_ndjson = Pob technoleg fel y mae yn y gofrestr gyfan, ar ffurf JSON ar linell ei hun.
file_datasets_ndjson = Y setiau data, un i'r llinell
file_for_datasets_ndjson = Rhaglenni sy'n llwytho llawer o gofnodion
file_about_datasets_ndjson = Pob set ddata fel y mae yn y gofrestr gyfan, ar ffurf JSON ar linell ei hun.
file_TABLE_csv = Tabl
file_for_TABLE_csv = Dadansoddwyr a newyddiadurwyr
file_about_TABLE_csv = Un tabl ar gyfer pob math o gofnod a phob rhestr yn y cofnodion, ar ffurf CSV. Mae eu hallweddi'n cysylltu; saif geiriau mewn dwy golofn, un i bob iaith; mae “; ” yn gwahanu sawl cod. Mae collnod o flaen testun y byddai taenlen yn ei gymryd yn fformiwla.
file_TABLE_csv_metadata_json = Beth sydd yn y tabl
file_for_TABLE_csv_metadata_json = Rhaglenni sy'n darllen tablau
file_about_TABLE_csv_metadata_json = CSV on the Web: colofnau un tabl, gyda'u mathau a'u henwau yn Saesneg ac yn Gymraeg.
file_csv_metadata_json = Beth sydd yn yr holl dablau
file_for_csv_metadata_json = Rhaglenni sy'n darllen tablau
file_about_csv_metadata_json = CSV on the Web: yr holl dablau fel un grŵp, gyda'r allweddi sy'n eu cysylltu.
file_datapackage_json = Yr holl dablau fel pecyn data
file_for_datapackage_json = Peirianwyr data
file_about_datapackage_json = Data Package 2: pob tabl gyda'i fathau, ei allweddi a'r codau y gall eu dal.
file_register_xlsx = Yr holl dablau fel taenlen
file_for_register_xlsx = Newyddiadurwyr a swyddogion
file_about_register_xlsx = Taflen ar gyfer pob tabl, gyda dyddiau a rhifau go iawn, ac un sy'n dweud beth sydd ym mhob colofn.
file_technologies_ID_json = Un dechnoleg
file_for_technologies_ID_json = Unrhyw un sy'n rhoi dolen at gofnod
file_about_technologies_ID_json = Technoleg fel y mae yn y gofrestr gyfan; os tynnwyd hi'n ôl, yr hysbysiad sydd yn ei lle.
file_datasets_ID_json = Un set ddata
file_for_datasets_ID_json = Unrhyw un sy'n rhoi dolen at gofnod
file_about_datasets_ID_json = Set ddata fel y mae yn y gofrestr gyfan.
file_KIND_ID_versions_N_json = Un fersiwn
file_for_KIND_ID_versions_N_json = Archifau, ac unrhyw un sy'n dyfynnu cofnod
file_about_KIND_ID_versions_N_json = Technoleg, set ddata, perchennog, tudalen, darn o newyddion neu'r gofrestr gyfan, fel y'i cyhoeddwyd: yr union feitiau y mae'r cyfriflyfr yn dal eu SHA-256. KIND yw technologies, datasets, owners, pages, updates neu register. Mae fersiwn y tynnwyd ei destun i ffwrdd yn dweud hynny yn lle hynny.
file_ledger_jsonl = Y cyfriflyfr
file_for_ledger_jsonl = Archwilwyr ac archifau
file_about_ledger_jsonl = Pob digwyddiad ers y cyhoeddiad cyntaf, un i'r llinell: beth ddigwyddodd i beth, pryd a pham, gyda SHA-256 y fersiwn a wnaeth a'r llinell o'i flaen.
file_changes_json = Y newidiadau, i'w dilyn
file_for_changes_json = Rhaglenni sy'n cadw copi o'r gofrestr
file_about_changes_json = Casgliad ActivityStreams ar ffurf IIIF Change Discovery 1.0: faint o newidiadau sydd, a'u tudalen gyntaf a'u tudalen olaf.
file_changes_N_json = Tudalen o newidiadau
file_for_changes_N_json = Rhaglenni sy'n cadw copi o'r gofrestr
file_about_changes_N_json = Cant o newidiadau, yr hynaf yn gyntaf. Nid yw tudalen lawn byth yn newid; mae N yn cyfrif o 1. Bydd gan yr un sy'n ailchwarae pob tudalen y gofrestr bresennol.
file_feed_atom = Newyddion, i ddarllenwyr ffrydiau
file_for_feed_atom = Darllenwyr a'r wasg
file_about_feed_atom = Yr hyn a ddywedwn a'r cyhoeddiadau diweddaraf, y diweddaraf yn gyntaf, gyda nod ar gyfer pob cofnod a dynnwyd yn ôl. Saif rhai hŷn mewn archifau, y mae'n eu henwi (RFC 5005). Yn Gymraeg: feed.cy.atom.
file_feed_json = Newyddion, ar ffurf JSON Feed
file_for_feed_json = Darllenwyr a datblygwyr
file_about_feed_json = Yr un newyddion a chyhoeddiadau yn JSON Feed 1.1; mae next_url yn enwi'r rhai hŷn. Yn Gymraeg: feed.cy.json.
file_atom_updates_atom = Yr hyn a ddywedwn, i ddarllenwyr ffrydiau
file_for_atom_updates_atom = Darllenwyr a'r wasg
file_about_atom_updates_atom = Y diweddariadau y mae ein tîm cyfathrebu yn eu hysgrifennu, heb y cyhoeddiadau.
file_jsonfeed_updates_json = Yr hyn a ddywedwn, ar ffurf JSON Feed
file_for_jsonfeed_updates_json = Darllenwyr a datblygwyr
file_about_jsonfeed_updates_json = Yr un diweddariadau yn JSON Feed 1.1.
file_atom_technologies_ID_atom = Newyddion un dechnoleg, i ddarllenwyr ffrydiau
file_for_atom_technologies_ID_atom = Pwy bynnag sy'n cadw golwg ar un dechnoleg
file_about_atom_technologies_ID_atom = Pob newid i'r dechnoleg a pham, a'r diweddariadau sy'n ei henwi; hefyd os tynnwyd hi'n ôl. Wrth hen ddynodydd mae'n arwain at yr un presennol.
file_jsonfeed_technologies_ID_json = Newyddion un dechnoleg, ar ffurf JSON Feed
file_for_jsonfeed_technologies_ID_json = Datblygwyr sy'n cadw golwg ar un dechnoleg
file_about_jsonfeed_technologies_ID_json = Yr un newidiadau a diweddariadau yn JSON Feed 1.1.

## Yr hyn y mae'r ffrydiau newyddion yn ei ddweud ohonynt eu hunain.
news_register = newyddion y gofrestr o dechnolegau a yrrir gan ddata
news_updates = yr hyn a ddywedwn am ein technolegau a yrrir gan ddata
news_word_by_word = Beth a newidiodd, air am air
news_moved = Mae gan y dechnoleg hon ddynodydd newydd
news_new_feed = Mae ei newyddion yn parhau yn ei chyfeiriad newydd

file_codes_json = Ystyr y codau
file_for_codes_json = Datblygwyr
file_about_codes_json = Pob rhestr gaeedig gyda'i chodau a'i labeli, pob cwestiwn, a chymalau'r Cyfamod.
file_schema_register_json = Sgema'r gofrestr gyfan
file_for_schema_register_json = Datblygwyr a dilyswyr
file_about_schema_register_json = JSON Schema 2020-12 ar gyfer register.json.
file_schema_technology_json = Sgema un dechnoleg
file_for_schema_technology_json = Datblygwyr a dilyswyr
file_about_schema_technology_json = JSON Schema 2020-12 ar gyfer y ffeiliau yn technologies.
file_schema_dataset_json = Sgema un set ddata
file_for_schema_dataset_json = Datblygwyr a dilyswyr
file_about_schema_dataset_json = JSON Schema 2020-12 ar gyfer y ffeiliau yn datasets.
file_schema_tombstone_json = Sgema cofnod a dynnwyd yn ôl
file_for_schema_tombstone_json = Datblygwyr a dilyswyr
file_about_schema_tombstone_json = JSON Schema 2020-12 ar gyfer yr hyn sy'n sefyll yn lle cofnod a dynnwyd yn ôl.
file_schema_codes_json = Sgema'r codau
file_for_schema_codes_json = Datblygwyr a dilyswyr
file_about_schema_codes_json = JSON Schema 2020-12 ar gyfer codes.json.
file_schema_index_json = Sgema'r maniffest
file_for_schema_index_json = Datblygwyr a dilyswyr
file_about_schema_index_json = JSON Schema 2020-12 ar gyfer index.json.
file_schema_event_json = Sgema digwyddiad
file_for_schema_event_json = Datblygwyr a dilyswyr
file_about_schema_event_json = JSON Schema 2020-12 ar gyfer un llinell o ledger.jsonl.
file_schema_changes_json = Sgema tudalen o newidiadau
file_for_schema_changes_json = Datblygwyr a dilyswyr
file_about_schema_changes_json = JSON Schema 2020-12 ar gyfer y ffeiliau yn changes.
file_schema_VERSION_NAME_json = Pob sgema a gyhoeddwyd erioed
file_for_schema_VERSION_NAME_json = Archifau, a dilyswyr copïau hŷn
file_about_schema_VERSION_NAME_json = Mae sgema'n aros yn y cyfeiriad hwn am byth. VERSION yw'r schema_version y mae ffrwd yn ei nodi; NAME yw enw'r sgema ddiweddaraf.
file_atrs_csv = Cofnodion tryloywder algorithmig fel tabl
file_for_atrs_csv = Y tîm sy'n cadw'r Safon Cofnodi Tryloywder Algorithmig, ac eraill sy'n casglu ei chofnodion
file_about_atrs_csv = Un rhes ar gyfer pob technoleg, un golofn ar gyfer pob priodoledd o fersiwn 4.0, dan ei henw ac yn nhrefn y templed. Mae priodoledd heb ateb yn dweud pam.
file_registry_json = Y lleiafswm ar gyfer cofrestr genedlaethol
file_for_registry_json = Cyrff cenedlaethol
file_about_registry_json = Un gwrthrych bach ar gyfer pob technoleg: beth, pam, risgiau, camau lliniaru, profi, mesurau diogelu, perchennog atebol, statws, dyddiau a bylchau. Nid oes fformat cenedlaethol eto: cynnig yw hwn.
file_atrs_ID_json = Un cofnod tryloywder algorithmig
file_for_atrs_ID_json = Y tîm sy'n cadw'r Safon Cofnodi Tryloywder Algorithmig
file_about_atrs_ID_json = Technoleg dan bob priodoledd o fersiwn 4.0, yn haenau ac yn nhrefn y templed, gyda chyflwr pob un a'r atebion y'i gwnaed ohonynt.
file_schema_registry_json = Sgema'r lleiafswm ar gyfer cofrestr genedlaethol
file_for_schema_registry_json = Cyrff cenedlaethol, datblygwyr a dilyswyr
file_about_schema_registry_json = JSON Schema 2020-12 ar gyfer registry.json: cynnig candour.
file_schema_atrs_json = Sgema cofnod tryloywder algorithmig
file_for_schema_atrs_json = Datblygwyr a dilyswyr
file_about_schema_atrs_json = JSON Schema 2020-12 ar gyfer y ffeiliau yn atrs.
file_openapi_json = Yr hyn y gellir ei nôl, ar ffurf OpenAPI
file_for_openapi_json = Datblygwyr
file_about_openapi_json = OpenAPI 3.1 ar gyfer pob ffeil yn y ffrydiau: ei chyfeiriad, ei pharamedrau, ei math o gyfrwng, ei sgema ac enghraifft.
file__well_known_api_catalog = Catalog y rhyngwynebau
file_for__well_known_api_catalog = Rhaglenni sy'n chwilio am ryngwynebau ar eu pennau eu hunain
file_about__well_known_api_catalog = Set o ddolenni yn ôl RFC 9727: at y ffrydiau, eu disgrifiad, eu dogfennau a'u trwydded.
file_data_json = Y catalog ar gyfer data.gov.uk
file_for_data_json = Cynaeafwr data.gov.uk
file_about_data_json = Setiau data'r gofrestr fel rhestr ar y ffurf y mae data.gov.uk yn ei chasglu. Nid yw byth yn wag.
file_catalog_jsonld = Y catalog fel data cysylltiedig
file_for_catalog_jsonld = Catalogau data sy'n darllen DCAT
file_about_catalog_jsonld = DCAT 3 mewn JSON-LD: y catalog, ei setiau data, a phob lawrlwythiad gyda'i fath o gyfrwng, ei hyd a'i SHA-256.
file_robots_txt = Rheolau i beiriannau chwilio
file_for_robots_txt = Peiriannau chwilio
file_about_robots_txt = Caniateir darllen popeth; mae map y safle wedi'i enwi.
file_sitemap_xml = Map o'r safle
file_for_sitemap_xml = Peiriannau chwilio
file_about_sitemap_xml = Cyfeiriad pob tudalen ym mhob iaith; ar gyfer cofnodion a newyddion, y diwrnod hefyd. Yn achos cofrestr fawr iawn mae'n rhestru ei rannau.
file__well_known_security_txt = Ble i ddweud am wendid
file_for__well_known_security_txt = Pobl sy'n dod o hyd i wendid yn y wefan hon
file_about__well_known_security_txt = Wrth bwy i ddweud, ym mha ieithoedd, a than pryd y mae hynny'n wir (RFC 9116).
file_technologies_FORMER_ID_json = Technoleg y mae ganddi ddynodydd arall bellach
file_for_technologies_FORMER_ID_json = Pwy bynnag a roddodd ddolen ati o dan yr hen ddynodydd
file_about_technologies_FORMER_ID_json = Hysbysiad a'i gyflwr yn moved, gyda'r dynodydd a'r cyfeiriad newydd. Cymerwch y ddau ddynodydd fel un cofnod, a dilynwch yr un newydd. Mae gwesteiwr a osodwyd gyda'n ffurfweddiad yn arwain ymlaen ohono'i hun.
file_datasets_FORMER_ID_json = Set ddata y mae ganddi ddynodydd arall bellach
file_for_datasets_FORMER_ID_json = Pwy bynnag a roddodd ddolen ati o dan yr hen ddynodydd
file_about_datasets_FORMER_ID_json = Yr un hysbysiad ar gyfer set ddata.
file_atrs_FORMER_ID_json = Cofnod tryloywder y mae ganddo ddynodydd arall bellach
file_for_atrs_FORMER_ID_json = Pwy bynnag a roddodd ddolen ato o dan yr hen ddynodydd
file_about_atrs_FORMER_ID_json = Yr un hysbysiad ar gyfer cofnod tryloywder algorithmig.
file_schema_moved_json = Sgema cofnod y mae ganddo ddynodydd arall bellach
file_for_schema_moved_json = Datblygwyr a dilyswyr
file_about_schema_moved_json = JSON Schema 2020-12 ar gyfer yr hyn sy'n sefyll yng nghyfeiriad dynodydd nad oes gan gofnod mohono bellach.
file_index_json = Y maniffest
file_for_index_json = Cyrff cenedlaethol a rhaglenni eraill sy'n casglu cofrestrau: dylid nôl hon yn gyntaf
file_about_index_json = Pwy sy'n cyhoeddi, ar ba delerau, ar ba ddyddiad, a phob ffrwd gyda'i hyd a'i SHA-256.

## Finding: groups, parts and the search

facet_covenant = Bylchau yn ôl egwyddor y Cyfamod
facet_all = { $facet }: pob un ({ $count_text })
biometric_yes = Biometrig
biometric_no = Heb fod yn fiometrig
covenant_gap = Mae rhywbeth ar goll o dan { $principle }
part_range = { $from } i { $to } o { $of }
part_number = Tudalen { $number }
part_title = { $title }, tudalen { $number }
part_letters = Yn ôl y llythyren gyntaf
part_pages = Tudalennau'r rhestr hon
part_previous = Tudalen flaenorol
part_next = Tudalen nesaf
search_title = Chwilio'r technolegau
find_page = Chwilio pob gair
find_unscripted = Mae angen JavaScript ar y chwiliad hwn, ac mae wedi'i ddiffodd yn eich porwr. Mae'r un cofnodion yn y rhestrau hyn:
find_label = Chwilio'r technolegau
find_hint = Mae'n chwilio enwau, crynodebau a phob gair cyhoeddus.
find_button = Chwilio
find_filters = Hidlo a threfnu
find_results = Yr hyn a gafwyd
find_waiting = Wrthi'n chwilio…
find_failed = Ni ellir llwytho'r chwiliad. Mae'r un cofnodion yn y rhestrau ar y dudalen hon.
find_any = Unrhyw un
find_sort = Trefnu yn ôl
find_sort_best = Gorau'n cyfateb
find_sort_name = Enw
find_sort_reviewed = Adolygwyd ddiwethaf, y diweddaraf yn gyntaf
find_sort_status = Statws
find_sort_gaps = Bylchau, y mwyaf yn gyntaf
find_none = Does dim yn cyfateb. Gallwch roi cynnig ar hyn:
find_mean = Ai “#” oeddech chi'n ei feddwl?
find_without = Tynnu “#”
find_more = Dangos rhagor
find_clear = Clirio'r chwiliad
find_ask = Gofynnwch i ni:
found_count = { $count ->
    [zero] Dim technoleg wedi'i chanfod
    [one] 1 dechnoleg wedi'i chanfod
    [two] 2 dechnoleg wedi'u canfod
    [few] 3 thechnoleg wedi'u canfod
    [many] 6 thechnoleg wedi'u canfod
   *[other] { $count_text } technoleg wedi'u canfod
}

## Y tablau a'u colofnau: yr hyn y maent yn ei ychwanegu at gwestiynau'r safon.

label_tables_technologies = Technolegau
asks_tables_technologies = Un rhes ar gyfer pob technoleg, un golofn ar gyfer pob ateb sy'n ffitio mewn cell.
label_tables_datasets = Setiau data
asks_tables_datasets = Un rhes ar gyfer pob set ddata, un golofn ar gyfer pob ateb sy'n ffitio mewn cell.
label_tables_owners = Perchnogion atebol
asks_tables_owners = Un rhes ar gyfer pob swydd sy'n atebol am dechnolegau.
label_tables_register = Y gofrestr ei hun
asks_tables_register = Un rhes: yr heddlu, ei ddatganiad a thelerau'r gofrestr. Yn index.json yn unig y mae ei allweddi llofnodi.
label_tables_gaps = Cwestiynau heb ateb
asks_tables_gaps = Un rhes ar gyfer pob cwestiwn mewn cofnod sydd heb ateb, gyda chyflwr yr ateb hwnnw.
label_tables_lists = Rhestrau o eiriau
asks_tables_lists = Un rhes ar gyfer pob eitem ym mhob rhestr o eiriau neu enwau mewn cofnod, megis enwau blaenorol neu ddefnyddiau na chaniateir.
label_tables_withdrawn = Cofnodion a dynnwyd yn ôl
asks_tables_withdrawn = Un rhes ar gyfer pob cofnod a dynnwyd yn ôl.
label_tables_withheld_records = Cofnodion a gadwyd yn ôl
asks_tables_withheld_records = Un rhes ar gyfer pob cofnod a gadwyd yn ôl yn gyfan, gyda'r hyn y gellir ei ddweud amdano.
label_column_force = Heddlu
asks_column_force = Cofrestr pwy yw hi, yn ôl ei god?
asks_column_id = Beth yw ei enw parhaol mewn cyfeiriadau?
label_column_page = Tudalen
asks_column_page = Ble mae ei dudalen i bobl?
label_column_as_of = Ar ddyddiad
asks_column_as_of = Am ba ddiwrnod y mae'r gofrestr yn siarad?
label_column_technology = Technoleg
asks_column_technology = I ba dechnoleg y mae'n perthyn, yn ôl ei dynodydd?
label_column_technology_name = Enw'r dechnoleg
asks_column_technology_name = Beth yw enw'r dechnoleg honno?
label_column_dataset = Set ddata
asks_column_dataset = I ba set ddata y mae'n perthyn, yn ôl ei dynodydd?
label_column_dataset_name = Enw'r set ddata
asks_column_dataset_name = Beth yw enw'r set ddata honno?
label_column_number = Lle yn y rhestr
asks_column_number = Ym mha le yn ei rhestr y saif, gan gyfrif o 1?
label_column_technologies = Technolegau sy'n ei defnyddio
asks_column_technologies = Pa dechnolegau sy'n defnyddio'r set ddata, yn ôl eu dynodyddion?
label_column_deployments = Nifer yr achlysuron defnyddio
asks_column_deployments = Faint o achlysuron o'i defnyddio'n fyw a gyhoeddwyd?
label_column_withheld = Cwestiynau y cedwir eu hateb yn ôl
asks_column_withheld = Pa gwestiynau sydd heb ateb am ei fod wedi'i gadw'n ôl?
label_column_not_applicable = Cwestiynau nad ydynt yn codi
asks_column_not_applicable = Pa gwestiynau sydd heb ateb am nad ydynt yn codi?
label_column_not_known = Cwestiynau nad yw eu hateb yn hysbys
asks_column_not_known = Pa gwestiynau sydd heb ateb am nad yw'n hysbys eto?
label_column_not_published = Cwestiynau na chyhoeddwyd dim amdanynt
asks_column_not_published = Pa gwestiynau sydd heb ateb am nad ysgrifennwyd dim?
label_column_record = Math o gofnod
asks_column_record = Ai technoleg, set ddata, perchennog neu'r gofrestr ydyw?
label_column_field = Llwybr y cwestiwn
asks_column_field = I ba gwestiwn y mae'n perthyn, yn ôl ei lwybr yn y cofnod?
label_column_value = Gwerth
asks_column_value = Beth mae'r eitem yn ei ddweud, os yw yr un fath ym mhob iaith?
label_column_text = Testun
asks_column_text = Beth mae'r eitem yn ei ddweud, mewn geiriau?
label_column_state = Cyflwr yr ateb
asks_column_state = Pam nad oes ateb?
label_column_needed = Yn ofynnol
asks_column_needed = A yw'r safon yn gofyn am ateb gan gofnod fel hwn?
asks_column_ground = Ar ba sail y cedwir yr ateb yn ôl?
asks_column_reason = Pam y'i cedwir yn ôl, pam nad yw'r cwestiwn yn codi, neu pam nad yw'n hysbys?
asks_column_scrutinised_by = Pwy annibynnol sydd wedi edrych ar yr hyn a gadwyd yn ôl?
asks_column_scrutinised_on = Pryd y gwnaethant hynny?
asks_column_outcome = Beth oedd eu casgliad?
asks_column_review_on = Pryd yr edrychir arno eto?
asks_column_expected_on = Erbyn pryd y dylai'r ateb fod yn hysbys?
asks_column_name = Beth oedd enw'r cofnod?
label_column_withdrawn_on = Tynnwyd yn ôl ar
asks_column_withdrawn_on = Pryd y tynnwyd y cofnod yn ôl?
asks_column_replaced_by = Pa gofnod sydd yn ei le, yn ôl ei ddynodydd?

## Y canllaw i'r data. guide_ENW yw teitl neu eiriau gorchymyn, guide_ENW_text testun rhan, mewn Markdown.

file_README_md = Sut i ddefnyddio'r ffeiliau hyn
file_for_README_md = Pawb sy'n defnyddio'r data
file_about_README_md = Dynodwyr, cyflyrau, rhifau, symiau gwirio a sut i gadw copi, gyda gorchmynion y gellir eu copïo. Mae'r dudalen hon yn dweud yr un peth.

guide_begin = Ble i ddechrau
guide_begin_text =
    Ffeiliau plaen yw popeth, mewn cyfeiriadau nad ydynt yn newid. Nid oes allwedd, ac nid oes angen cofrestru.

    Dylech nôl `api/v1/index.json` yn gyntaf. Mae'n dweud pwy sy'n cyhoeddi, ar ba delerau ac am ba ddiwrnod y mae'r gofrestr yn sôn, ac yn rhestru pob ffrwd gyda'i chyfeiriad, ei hyd a'i SHA-256. `api/v1/register.json` yw'r gofrestr gyfan mewn un ffeil. Mae `api/v1/codes.json` yn dweud beth yw ystyr pob cod, yn Gymraeg ac yn Saesneg.
guide_whole = Y gofrestr gyfan mewn un ffeil:
guide_newer = Yr un peth, ond dim ond os yw'n fwy newydd na'r copi sydd gennych:
guide_manifest = Beth sydd ar gael, ar gyfer pa ddiwrnod, a swm gwirio pob ffeil:

guide_records = Cofnodion a'u dynodwyr
guide_records_text =
    Technoleg neu set ddata yw cofnod. Rhoddir ei ddynodwr, megis `live-facial-recognition`, unwaith, ac ni chaiff ei roi byth i gofnod arall o'r un math. Gyda chod yr heddlu (`force.code` yn `index.json`) a'i fath, mae'n unigryw yn y wlad.

    Y ffeil `api/v1/technologies/ID.json` neu `api/v1/datasets/ID.json` yw'r cofnod fel y mae yn `register.json`. Yn ogystal mae ynddi `links`, at ei dudalen a'i fersiynau, a `state`:

    - `published`: mae yn y gofrestr. Felly hefyd dechnoleg nad yw'n cael ei defnyddio mwyach; mae ei `status` yn dweud hynny.
    - `withdrawn`: nid yw'n cael ei gyhoeddi mwyach. Mae hysbysiad (carreg fedd) yn aros yn ei gyfeiriad am byth, gyda'r diwrnod, y rheswm ac, yn `replaced_by`, yr hyn sy'n sefyll yn ei le. Yn `register.json` yr hysbysiadau hyn yw'r rhestr `tombstones`.
    - `moved`: mae ganddo ddynodwr arall, ac mae'r hysbysiad yn yr hen gyfeiriad yn dweud pa un yn `moved_to`. Yn `register.json` mae cofnod yn rhestru'r dynodwyr a fu ganddo yn `former_ids`.

    Nid yw ffeil na ellir ei nôl yn dweud dim am ei chofnod. Cadwch yr hyn sydd gennych nes bod hysbysiad neu newid yn dweud ei fod wedi mynd.

guide_gaps = Cwestiynau heb ateb
guide_gaps_text =
    Mae'r hyn sydd heb ateb yn cael ei adael allan; nid yw byth yn `null` nac yn destun gwag. Mae'r rhestr `gaps` ym mhob cofnod yn enwi'r cwestiynau heb ateb yn ôl eu llwybr, pob un gyda'i gyflwr a'r rheswm, lle mae un. Mae cwestiwn mewn un yn union o'r cyflyrau hyn:

guide_numbers = Cyhoeddiadau a'u rhifau
guide_numbers_text =
    Mae gan bob newid y mae heddlu'n ei gyhoeddi ar gofnod rif, wedi'i gyfrif o 1 heb fwlch. `sequence` yn `index.json` yw'r un diweddaraf, ac nid yw byth yn mynd yn llai. Mae `ledger` yn dweud a yw'r hanes hwnnw'n gyfredol: `recorded`; `unrecorded-changes` tra bo rhywbeth yn gyhoeddus sydd heb rif eto; `none` lle na chedwir hanes. `as_of` yw'r diwrnod y mae'r gofrestr yn sôn amdano, a `next_update_due` y diwrnod y mae'r heddlu am gyhoeddi eto erbyn iddo ddod.

    Lle cedwir hanes, mae gan `api/v1/ledger.jsonl` linell ar gyfer pob newid, ac mae gan bob fersiwn o gofnod, perchennog, tudalen neu ddarn o newyddion gyfeiriad am byth. Caiff testun fersiwn na ddylai fod wedi bod yn gyhoeddus ei dynnu ymaith; yna mae hysbysiad sy'n dweud `redacted` yn sefyll yn y cyfeiriad hwnnw.
guide_changes = Pob newid ar ôl y rhif `seen`, yn Python:

guide_copy = Sut i gadw copi
guide_copy_text =
    1. Dylech nôl `index.json`. Os yw'n rhestru `register.json` gyda'r SHA-256 a welsoch y tro diwethaf, nid oes dim wedi newid. Os yw `sequence` yn llai na'ch un chi, cadwch yr hyn sydd gennych a gofynnwch i'r heddlu.
    2. Chwiliwch yn `files` am y cofnodion: ffeiliau `application/json` yn union o dan `api/v1/technologies/` ac `api/v1/datasets/`. Dylech nôl y rhai nad oes gennych eu SHA-256, a'i wirio. Heb `$schema`, `links` a `state`, mae pob un yn gofnod fel y mae yn `register.json`. Mae un y mae ei `state` yn `withdrawn` yn perthyn i `tombstones`; ewch heibio i un y mae ei `state` yn `moved`.
    3. Dylech nôl y dudalen `last` o `changes.json`, a mynd yn ôl trwy `prev` nes nad yw `startIndex` yn fwy na'ch rhif chi. Ewch trwy'r newidiadau y mae eu `sequence` yn fwy na'ch un chi, yr hynaf yn gyntaf. Ar ôl `Create` neu `Update`, y gwrthrych yw'r hyn sydd yn ei `versionUrl`. Ar ôl `Delete` mae wedi mynd. Ar ôl `Move` mae wedi mynd hefyd, ac mae'r `target` yno yn ei le.
    4. Rhaid i gofnod nad yw wedi'i restru yn `files` mwyach fod yn wrthrych i `Delete` neu `Move`. Os nad yw, mae rhywbeth o'i le: cadwch yr hyn sydd gennych a gofynnwch i'r heddlu.
    5. Dim ond yn y newidiadau y mae perchnogion, tudalennau, newyddion a'r gofrestr yn ei chyfanrwydd. Ar gyfer pob gwrthrych y mae ei `kind` yn `owner`, `page`, `update` neu `register`, ac sydd yno o hyd, dylech nôl y `versionUrl` diweddaraf, a'i wirio yn erbyn `sha256`. Gall testun fersiynau hŷn fod wedi'i dynnu ymaith erbyn hyn.
    6. Gyda'i gilydd, dyma `register.json`: `technologies`, `datasets`, `owners`, `pages` a `tombstones` yn nhrefn eu dynodwyr, ac `updates` yn y drefn arall. Mae gwrthrych y math `register` yn cynnwys `force`, `statement`, `register`, `accessibility` a `withheld_records`. Mae `as_of`, `publisher`, `licence`, `site` a'r fersiwn (`schema_version`) yn `index.json`, y cyfeiriad yn ei `files`, a `$schema` bob amser yn `schema/register.json`.
    7. Cadwch `sequence` a'r symiau gwirio at y tro nesaf.

    Os nad yw `ledger` yn `recorded`, nid yw'r newidiadau'n dweud popeth. Yna dylech nôl `register.json` yn gyfan, a dechrau o'r newydd y tro nesaf.

    Rhaid i bwy bynnag sy'n cadw hen fersiynau roi sylw hefyd i `Delete` y mae ei wrthrych yn fersiwn: tynnwyd ei thestun ymaith.

guide_proof = Sut i brofi na newidiwyd dim
guide_proof_text =
    Mae `SHA256SUMS` yn cynnwys swm gwirio pob ffeil ar y wefan, gan gynnwys tudalennau, ac `index.json` swm pob ffrwd ond y fersiynau.

    Mae pob llinell yn `ledger.jsonl` yn cynnwys SHA-256 y fersiwn y mae'n sôn amdani ac, yn `previous`, un y llinell o'i blaen, heb ddiwedd y llinell. Ni all neb newid na gadael allan linell, na fersiwn, heb newid pob llinell ar ei hôl. Felly os cadwch y llinell ddiweddaraf, gallwch brofi'n ddiweddarach na newidiwyd dim o'i blaen.

    Gall heddlu lofnodi ei wefan â minisign. Yna mae `site` yn `index.json` yn enwi ei allweddi cyhoeddus yn `signing_keys`, ac mae'r llofnodion wrth ochr dwy ffeil: `SHA256SUMS.minisig` ac `api/v1/index.json.minisig`. Nid yw allwedd a gymerwch o'r wefan ei hun ond yn profi bod yr un llaw wedi llofnodi eto, felly cymharwch hi â'r hyn a ddywedodd yr heddlu wrthych mewn ffordd arall.
guide_signature = Profi bod yr heddlu wedi llofnodi'r symiau gwirio:
guide_sums = Nôl ffeil a'r symiau gwirio, a'u cymharu:

guide_versions = Sgemâu, a'r hyn a all newid
guide_versions_text =
    Mae JSON Schemas (2020-12) y ffrydiau JSON yn `api/v1/schema/`. Mae `schema_version` yn cyfrif fersiynau eu ffurf: y rhif olaf pan fo geiriau'n unig yn newid, y rhif canol pan gaiff aelodau, codau neu ffeiliau eu hychwanegu, a'r cyntaf pan gaiff rhywbeth ei dynnu ymaith neu pan fo iddo ystyr arall.

    Felly ewch heibio i aelodau a ffeiliau nad ydych yn eu hadnabod, a dangoswch god nad ydych yn ei adnabod fel y mae. Pan nad yw'r rhif cyntaf yr un y cafodd eich rhaglen ei hysgrifennu ar ei gyfer, gadewch i berson edrych. Mae pob fersiwn a gyhoeddwyd yn aros yn `api/v1/schema/VERSION/NAME.json`. Dim ond pan ddywedir wrtho am roi sylw i `format` y mae dilysydd yn edrych ar ddyddiadau a chyfeiriadau.

guide_programs = Mewn rhaglenni eraill
guide_programs_text =
    Ffeiliau CSV mewn UTF-8 gyda phennawd yw'r tablau. Mae “; ” yn gwahanu sawl cod mewn cell; mae gan yr hyn a ysgrifennwyd mewn dwy iaith ddwy golofn, sy'n gorffen ag `_en` ac `_cy`.

    Mae pob math o gofnod yn dabl (`technologies.csv`, `datasets.csv`, `owners.csv`), a phob rhestr o atebion yn y cofnodion hefyd: `suppliers.csv`, `risks.csv`, `evaluations.csv`, a `metrics.csv` ar gyfer ffigurau'r gwerthusiadau. Saif rhestrau nad oes ynddynt ond geiriau neu enwau gyda'i gilydd yn `lists.csv`, a chwestiynau heb ateb yn `gaps.csv`. Mae rhes mewn rhestr yn enwi ei chofnod (`technology` neu `dataset`), yr eitem y mae ynddi (megis `evaluation`) a'i lle (`number`). Mae `datapackage.json` a `csv-metadata.json` yn dweud pa golofnau sy'n cysylltu, a beth y gall pob un ei ddal. Dylai pwy bynnag sy'n rhoi tablau sawl heddlu at ei gilydd roi `force` o flaen pob allwedd.

    Byddai testun sy'n dechrau ag `=`, `+`, `-`, `@`, tab neu ddychweliad yn fformiwla i daenlen. Mae collnod o'i flaen, hefyd lle mae'n dechrau â chollnodau ac yna'n mynd ymlaen felly: tynnwch un collnod, ac mae'r testun fel yr ysgrifennwyd ef.
guide_python = Y technolegau fel tabl, yn Python:
guide_r = Faint o dechnolegau sydd â pha statws, yn R:
guide_sheet = Mewn cell yn Google Sheets. Yn Excel, ewch â'r cyfeiriad at Data, From Web; yn LibreOffice Calc, at Sheet, External Links:

# National feeds.
news_national = yr hyn a newidiodd yng nghofrestrau heddluoedd
label_tables_forces = Heddluoedd
asks_tables_forces = Un rhes ar gyfer pob heddlu: ei sefyllfa yn y casgliad, ac o ble y daeth ei ddata.
label_column_force_name = Enw'r heddlu
asks_column_force_name = Beth yw enw'r heddlu?
label_column_region = Rhanbarth
asks_column_region = Ym mha ranbarth y mae'r heddlu?
label_column_condition = Cyflwr
asks_column_condition = Beth yw sefyllfa'r heddlu yn y casgliad?
label_column_grounds = Rheswm dros ddal yn ôl
asks_column_grounds = Pam na ellid derbyn yr hyn a nôlwyd ddiwethaf?
label_column_merged_into = Wedi uno â
asks_column_merged_into = Â pha heddlu yr unwyd ef, yn ôl ei god?
label_column_fetched_at = Nôlwyd
asks_column_fetched_at = Pryd y nôlwyd y copi, yn UTC?
label_column_source = Ffynhonnell
asks_column_source = O ble y nôlwyd y copi?
label_column_home = Ei gofrestr ei hun
asks_column_home = Ble mae'r heddlu'n cyhoeddi ei gofrestr ei hun?
label_column_sha256 = Swm SHA-256
asks_column_sha256 = Beth yw SHA-256 y copi o'i gofrestr?
label_column_version = Fersiwn y fformat
asks_column_version = Ym mha fersiwn o'r fformat y mae'r copi?
label_column_sequence = Digwyddiad diweddaraf
asks_column_sequence = Beth yw rhif digwyddiad diweddaraf ei hanes? 0 os nad yw'n cadw hanes.
label_column_licence = Trwydded
asks_column_licence = Ar ba delerau y gellir defnyddio'r data?
label_column_number_of_technologies = Nifer y technolegau
asks_column_number_of_technologies = Faint o dechnolegau sydd yn y copi?
label_column_number_of_datasets = Nifer y setiau data
asks_column_number_of_datasets = Faint o setiau data sydd yn y copi?

## Y darlun cenedlaethol: tudalennau casgliad o gofrestri llawer o heddluoedd

national_nav_forces = Heddluoedd
national_nav_recognition = Adnabod wynebau
national_nav_products = Cynhyrchion a rennir
national_nav_evaluations = Gwerthusiadau sy'n anghytuno
national_nav_problems = Beth sydd ar goll
national_nav_about = Am y casgliad hwn
national_as_of = Diweddarwyd y casgliad hwn ddiwethaf ar
national_foot = Mae pob cofrestr yn perthyn i'w heddlu ac yn sefyll o dan y drwydded y mae ei thudalen yn ei henwi.
national_website = Gwefan y cyhoeddwr
national_publisher = Cyhoeddwr
national_not_found = Nid oes tudalen yn y cyfeiriad hwn. Os bu cofnod yma, nid yw wedi'i ddileu: mae cofnodion a dynnwyd yn ôl yn gadael hysbysiad.

national_home_lead = Pa dechnoleg y mae'r heddlu'n ei defnyddio sy'n dysgu o ddata neu'n penderfynu ar sail data? Mae heddluoedd yn cyhoeddi cofrestri. Mae'r wefan hon yn eu casglu, yn eu dangos ochr yn ochr, ac yn dweud pa rai sydd ar goll.
national_home_forces = Sut y mae pob heddlu'n sefyll
national_home_asked = Beth mae pobl yn ei ofyn
national_home_new = Y newidiadau diweddaraf
national_count = Gweld { $forces } gyda { $technologies }
national_count_forces = { $count ->
    [one] un heddlu
    [two] dau heddlu
    [few] tri heddlu
   *[other] { $count_text } heddlu
}
national_count_technologies = { $count ->
    [one] un dechnoleg
    [two] dwy dechnoleg
    [few] tair technoleg
    [many] { $count_text } thechnoleg
   *[other] { $count_text } technoleg
}
national_all_forces = Pob un o'r { $count_text } heddlu
national_map = Map o'r heddluoedd
national_map_caption = Un deilsen i bob heddlu. Mae'r tabl yn dweud yr un peth mewn geiriau.
national_unranked = Mae heddluoedd yn nhrefn eu henwau. Nid oes neb yn cael ei restru yn ôl teilyngdod: gall cofrestr hirach fod yr un fwyaf gonest.
national_ask_live = Pa heddluoedd sy'n defnyddio adnabod wynebau byw, a chyda pha drothwy?
national_answer_live = { $count ->
    [zero] Nid yw'r un gofrestr sydd gennym yn dweud ei fod ar waith nawr.
    [one] Mae un heddlu'n dweud ei fod yn ei ddefnyddio nawr, yn fyw neu ar brawf.
    [two] Mae dau heddlu'n dweud eu bod yn ei ddefnyddio nawr, yn fyw neu ar brawf.
    [few] Mae tri heddlu'n dweud eu bod yn ei ddefnyddio nawr, yn fyw neu ar brawf.
   *[other] Mae { $count_text } heddlu'n dweud eu bod yn ei ddefnyddio nawr, yn fyw neu ar brawf.
}
national_ask_owners = Pwy sy'n atebol amdani?
national_answer_owners = { $count ->
    [zero] Nid yw'r un gofrestr sydd gennym yn enwi swydd.
    [one] Mae un swydd wedi'i henwi.
    [two] Mae dwy swydd wedi'u henwi, heddlu wrth heddlu.
    [few] Mae tair swydd wedi'u henwi, heddlu wrth heddlu.
   *[other] Mae { $count_text } swydd wedi'u henwi, heddlu wrth heddlu.
}
national_ask_limitations = Beth sydd o'i le ar y data?
national_answer_limitations = { $count ->
    [zero] Nid yw'r un gofrestr sydd gennym yn nodi cyfyngiad ar ei data.
    [one] Mae un cyfyngiad wedi'i nodi.
    [two] Mae dau gyfyngiad wedi'u nodi, yn ôl math.
    [few] Mae tri chyfyngiad wedi'u nodi, yn ôl math.
    [many] Mae { $count_text } chyfyngiad wedi'u nodi, yn ôl math.
   *[other] Mae { $count_text } cyfyngiad wedi'u nodi, yn ôl math.
}
national_ask_products = Pwy sy'n defnyddio'r un cynnyrch, a beth y maent yn ei wneud yn wahanol?
national_answer_products = { $count ->
    [zero] Nid yw'r un gofrestr sydd gennym yn enwi cynnyrch a rennir.
    [one] Mae un cynnyrch a rennir wedi'i enwi.
    [two] Mae dau gynnyrch a rennir wedi'u henwi.
    [few] Mae tri chynnyrch a rennir wedi'u henwi.
    [many] Mae { $count_text } chynnyrch a rennir wedi'u henwi.
   *[other] Mae { $count_text } cynnyrch a rennir wedi'u henwi.
}
national_ask_evaluations = A yw gwerthusiadau o'r un peth yn cytuno?
national_answer_evaluations = Lle nad ydynt, dangosir y ddau ffigur gyda phwy a'u gwnaeth ac ymhle.
national_ask_problems = Pa heddluoedd sydd ar goll, a pham?
national_answer_problems = { $count ->
    [zero] Nid oes yr un ar goll, yn hwyr nac wedi'i ddal heddiw.
    [one] Mae un heddlu ar goll, yn hwyr neu wedi'i ddal.
    [two] Mae dau heddlu ar goll, yn hwyr neu wedi'u dal.
    [few] Mae tri heddlu ar goll, yn hwyr neu wedi'u dal.
   *[other] Mae { $count_text } heddlu ar goll, yn hwyr neu wedi'u dal.
}

national_force = Heddlu
national_region = Rhanbarth
national_condition = Cyflwr
national_conditions = Ystyr pob cyflwr
national_meaning = Ystyr
national_last_good = Y copi da diwethaf
national_records = Technolegau
national_never = erioed
national_no_copy = dim
national_not_collected = heb ei gasglu
national_forces_title = Heddluoedd
national_forces_lead = Pob heddlu y mae'r casgliad hwn yn gwybod amdano, gyda chyflwr ei gofrestr. Mae'r hyn a gyhoeddodd heddlu ddiwethaf yn aros yma, hefyd tra na ellir cyrraedd ei wefan.
national_forces_none = Nid yw'r casgliad hwn yn gwybod am unrhyw heddlu eto.

national_own_register = Darllen cofrestr yr heddlu ei hun
national_own_page = Darllen y cofnod cyfan gan yr heddlu ei hun
national_statement = Beth mae'r heddlu'n ei ddweud am ei gofrestr
national_lists_none = Nid yw'r gofrestr hon yn rhestru unrhyw dechnoleg.
national_dealt_with = Wedi'u trin
national_dealt_with_hint = Mae “wedi'u trin” yn dweud faint o'r cwestiynau y mae'r safon yn eu gofyn i gofnod fel hwn sydd wedi'u hateb, neu sydd â rheswm wedi'i nodi dros fod heb ateb.
national_all_of_force = Pob un o { $count_text } technoleg yr heddlu hwn
national_provenance = O ble y daw'r copi hwn
national_source = Ffynhonnell
national_fetched_at = Cafwyd
national_speaks_of = Mae'r gofrestr yn sôn am
national_sequence = Rhif ei newid diweddaraf
national_format = Fersiwn y fformat
national_manifest_sum = SHA-256 y maniffest
national_register_sum = SHA-256 y gofrestr
national_signed_by = Profwyd gan yr allwedd
national_not_signed = Nid yw wedi'i llofnodi, neu nid oes allwedd i'r heddlu hwn yn hysbys yma.
national_licence = Trwydded
national_accepted_because = Derbyniodd y gweithredwr hi oherwydd
national_moment = { $day }, { $time } UTC
national_attempts = Yr ymdrechion diwethaf
national_no_attempts = Nid oes dim wedi'i nôl eto.
national_no_feed = Nid oes cyfeiriad cofrestr yn hysbys, felly nid oes dim yn cael ei nôl.
national_when = Pryd
national_verdict = Penderfyniad
national_why = Pam
national_operator = Dywed y gweithredwr:
national_held_since = Mae wedi'i dal ers { $day }, neu'n hwy.
national_due_on = Dywedodd yr heddlu y byddai ei ddiweddariad nesaf erbyn { $day }.
national_merged_into = Mae bellach yn rhan o:
national_so_since = Roedd hyn yn wir ar { $day }.
national_record_held = Ni ellid derbyn y rhifyn diweddaraf o gofrestr yr heddlu hwn. Daw hyn o'r copi da diwethaf.
national_record_late = Mae diweddariad i gofrestr yr heddlu hwn yn hwyr. Efallai nad dyma'r diweddaraf.
national_record_merged = Mae'r heddlu hwn bellach yn rhan o un arall. Cedwir yma yr hyn a gyhoeddodd.

national_technologies_title = { $count ->
    [one] Un dechnoleg, pob heddlu
    [two] Dwy dechnoleg, pob heddlu
    [few] Tair technoleg, pob heddlu
    [many] { $count_text } thechnoleg, pob heddlu
   *[other] { $count_text } technoleg, pob heddlu
}
national_technologies_lead = Popeth y mae'r heddluoedd yn ei restru, yn ôl enw'r heddlu. Mae pob cofnod yn cadw ei ffynhonnell.
national_technologies_none = Nid oes technoleg wedi'i chasglu eto.
national_page_of_force = Tudalen yr heddlu hwn
national_all_values = Y grwpiau eraill o'r math hwn
national_values_none = Nid oes cofnod yn enwi un.
national_product = Cynnyrch a rennir
national_side_by_side = Pawb sy'n defnyddio'r cynnyrch hwn, ochr yn ochr
national_what = Beth ydyw
national_why_used = Pam y caiff ei defnyddio
national_risks = Beth allai fynd o'i le, a beth a wneir am hynny
national_testing = Sut y cafodd ei phrofi
national_safeguards = Beth sy'n amddiffyn pobl
national_thresholds = Trothwy mewn grym
national_threshold_since = { $value }, ers { $day }
national_also_used_by = Pwy arall sy'n defnyddio'r cynnyrch hwn

national_recognition_title = Adnabod wynebau
national_recognition_lead = Pwy sy'n defnyddio adnabod wynebau, sut, gyda pha drothwy, a phwy sydd wedi'i brofi. Trothwy yw'r sgôr y mae rhywbeth yn cyfrif fel cyfatebiaeth ohono. Mae graddfeydd yn wahanol o un gwneuthurwr i'r llall, felly ni ellir cymharu trothwyon cynhyrchion gwahanol.
national_model = Model
national_last_evaluation = Y gwerthusiad diwethaf
national_deployments = { $count ->
    [one] un, ar { $day }
   *[other] { $count_text }, yr olaf ar { $day }
}
national_no_deployments = dim un wedi'i restru
national_nobody_lists = Nid yw'r un gofrestr sydd gennym yn rhestru dim.
national_recognition_none = Heddluoedd nad ydynt yn enwi dim
national_recognition_none_lead = Nid yw eu cofrestri'n enwi adnabod wynebau o'r un o'r tri math. Mae heddlu heb gofrestr yn dweud nad yw'n defnyddio dim.
national_recognition_unknown = Heddluoedd na wyddys dim amdanynt
national_recognition_unknown_lead = Nid oes cofrestr i'r heddluoedd hyn wedi'i chasglu. Gallant fod yn ei ddefnyddio neu beidio.
national_no_such_force = Nid oes heddlu o'r fath.

national_products_title = Cynhyrchion a rennir
national_products_lead = Cynhyrchion a systemau cenedlaethol y mae heddluoedd yn eu henwi â'r un dynodydd, fel y gellir darllen eu cofnodion ochr yn ochr.
national_products_none = Nid yw'r un gofrestr sydd gennym yn enwi cynnyrch a rennir.
national_used_by = Defnyddir gan
national_product_title = { $product }: pwy sy'n ei ddefnyddio
national_product_lead = Beth mae pob heddlu'n ei ddweud am yr un cynnyrch. Lle mae atebion yn wahanol, gall fod rheswm da; gofynnwch i'r heddlu.
national_compared = Beth sydd yr un fath, a beth sy'n wahanol
national_compared_what = Cwestiwn
national_compared_how = Yr atebion
national_compared_who = Pwy sy'n dweud beth
national_compared_same = yr un fath
national_compared_differs = yn wahanol
national_compared_silent = yr un fath, ac nid yw rhai'n dweud
national_compared_differs_silent = yn wahanol, ac nid yw rhai'n dweud
national_compared_nobody = nid oes neb yn dweud
national_compared_one = un cofnod yn unig
national_each = Pob cofnod
national_figures = Ffigurau i bawb
national_cost = Cost

national_evaluations_title = Gwerthusiadau sy'n anghytuno
national_evaluations_lead = Profion o'r un cynnyrch neu fodel a gafodd ffigurau gwahanol. Nid yw hynny o reidrwydd yn golygu bod un ohonynt yn anghywir: mae prawf mewn labordy ac un ar y stryd yn gofyn cwestiynau gwahanol, a throthwyon gwahanol hefyd.
national_evaluations_none = Nid oes dau werthusiad sydd gennym yn rhoi ffigurau gwahanol am yr un peth.
national_made_by = Gwnaed gan
national_setting = Lleoliad
national_published = Cyhoeddwyd

national_owners_title = Pwy sy'n atebol am beth
national_owners_lead = Y swyddi y mae heddluoedd yn eu henwi ar gyfer eu technolegau, heddlu wrth heddlu.
national_owners_none = Nid oes cofrestr wedi'i chasglu sy'n enwi neb.
national_owner_nothing = dim technoleg ar hyn o bryd
national_nobody = Nid oes neb wedi'i enwi
national_post = Swydd

national_limitations_title = Cyfyngiadau hysbys ar ddata
national_limitations_lead = Beth mae heddluoedd yn ei ddweud sydd o'i le ar y data y mae eu technolegau'n dibynnu arno, yn ôl math.
national_limitation = Cyfyngiad

national_changes_title = Newidiadau
national_changes_lead = Beth a gofnododd heddluoedd fel newid, yn y drefn y cafodd ei gasglu, y diweddaraf yn gyntaf.
national_changes_none = Nid oes newid wedi'i gasglu eto.
national_changes_archive = Pob newid
national_changes_part = Newidiadau { $from } i { $to }
national_changes_before = Y newidiadau cyn hyn
national_changes_after = Y newidiadau ar ôl hyn
national_changes_newest = Y newidiadau diweddaraf
national_what_happened = Beth ddigwyddodd
national_about_what = I beth
national_no_reason = dim rheswm wedi'i roi

national_problems_title = Beth sydd ar goll
national_problems_lead = Heddluoedd na ellid cael eu cofrestr, neu y mae eu cofrestr yn hwyr neu heb fod yno, pob un gyda'i reswm. Ni chymerir toriad byth fel dilead: mae'r copi da diwethaf yn aros.
national_problems_none = Nid oes dim ar goll heddiw. Mae pob heddlu'n gyfredol, wedi datgan nad yw'n defnyddio dim, neu wedi'i uno.
national_last_attempt = Yr ymdrech ddiwethaf

national_data_lead = Popeth ar y wefan hon fel ffeiliau, i newyddiadurwyr, ymchwilwyr ac eraill sy'n adeiladu arno. Nid yw'r cyfeiriadau'n newid.
national_licences = Trwyddedau
national_licences_text = Mae pob cofrestr yn sefyll o dan drwydded ei heddlu. Mae wedi'i henwi ar dudalen yr heddlu ac ym mhob ffeil.
national_check = Sut i wirio copi
national_check_text = Mae tudalen pob heddlu'n enwi symiau'r ffeiliau a dderbyniwyd. Gall pwy bynnag sy'n eu nôl gan yr heddlu, neu oddi yma, eu cymharu.

national_about_title = Am y casgliad hwn
national_about_what_title = Beth ydyw
national_about_what_1 = Mae heddluoedd yn cyhoeddi cofrestri o'r dechnoleg y maent yn ei defnyddio ac sy'n dysgu o ddata neu'n penderfynu ar sail data. Mae'r wefan hon yn casglu'r cofrestri hynny ac yn eu dangos ochr yn ochr.
national_about_what_2 = Nid yw'n ychwanegu dim nac yn cywiro dim. Yr hyn a ddywed cofnod, ei heddlu sy'n ei ddweud. Mae'r cofnod cyfan un ddolen i ffwrdd.
national_about_how_title = Sut y cesglir cofrestri
national_about_how_1 = Caiff pob cofrestr ei nôl gan ei heddlu. Rhaid i'w ffeiliau gyfateb i'r symiau yn ei maniffest ei hun, cadw at y fformat y maent yn ei enwi, bod o'r heddlu cywir, a pharhau o'r hyn a gyhoeddodd yr heddlu o'r blaen. Lle mae allwedd yr heddlu yn hysbys, rhaid i'r llofnod fod yn gywir.
national_about_how_2 = Cedwir pob penderfyniad: pryd y'i gwnaed, beth a dderbyniwyd neu a ddaliwyd, a pham. Mae tudalen pob heddlu'n dangos y deg diwethaf.
national_about_how_3 = Dim ond pan fydd ei heddlu'n gadael hysbysiad yn ei le y mae cofnod yn mynd, neu pan fydd gweithredwr y casgliad hwn yn derbyn ei fod wedi mynd ac yn dweud pam.
national_about_hold_title = Pan fydd rhywbeth o'i le
national_about_hold_1 = Caiff cofrestr na ellir ei chyrraedd, sydd wedi torri, neu sydd wedi colli cofnodion heb hysbysiad ei dal. Yr hyn a ddangosir wedyn yw'r copi da diwethaf, ac mae ei thudalennau'n dweud hynny.
national_about_hold_2 = Felly nid yw toriad byth yn edrych fel dilead, ac ni all neb wneud i gofnod ddiflannu drwy ddiffodd gweinydd.
national_grounds = Pam y gellir dal cofrestr
national_about_rank_title = Nid oes neb yn cael ei restru
national_about_rank_1 = Mae rhestri yn nhrefn enwau. Nid oes sgôr na thabl cynghrair: efallai nad yw heddlu sy'n rhestru mwy yn defnyddio mwy nag eraill, dim ond yn dweud mwy.
national_about_wrong_title = Os oes rhywbeth yn anghywir
national_about_wrong_1 = Os yw cofnod yn anghywir, ysgrifennwch at ei heddlu; mae'r cyfeiriad yn ei gofrestr. Os yw'r casgliad yn anghywir, ysgrifennwch at y cyfeiriad ar waelod y dudalen hon.
national_about_publisher_title = Pwy sy'n casglu
national_about_accessibility_1 = Gwnaed y tudalennau hyn i'w darllen ag unrhyw borwr, â'r bysellfwrdd yn unig, â darllenydd sgrin, mewn cyferbyniad uchel ac ar bapur. Nid oes angen sgript arnynt. Nid yw'r map yn dweud dim nad yw'r tabl wrth ei ochr yn ei ddweud.
national_about_accessibility_2 = Mae geiriau'r heddluoedd yn sefyll fel yr ysgrifennodd yr heddluoedd nhw. Lle nad ydynt yn iaith y dudalen, maent wedi'u marcio.
national_about_privacy_1 = Mae'r wefan hon yn cyhoeddi'r hyn a gyhoeddodd heddluoedd. Mae'n enwi swyddi, nid pobl, oni bai fod heddlu wedi enwi rhywun.

## Rhestri casgliad cenedlaethol

list_without_feed = Yr hyn sy'n hysbys am heddlu nad yw ei borthiant yn cael ei gasglu.
term_without_feed_not_yet_connected = Heb ei gysylltu eto
about_without_feed_not_yet_connected = Mae'n cyhoeddi cofrestr, neu'n dweud y bydd yn gwneud hynny, ac nid yw'r casgliad hwn yn ei nôl eto.
term_without_feed_never_published = Erioed wedi cyhoeddi
about_without_feed_never_published = Ni chafwyd hyd i gofrestr ganddo erioed.
term_without_feed_declared_nil = Wedi datgan dim
about_without_feed_declared_nil = Mae'n dweud nad yw'n defnyddio technoleg o'r fath.
list_cadence = Pa mor aml y disgwylir i heddlu gyhoeddi.
term_cadence_monthly = Bob mis
term_cadence_quarterly = Bob tri mis
term_cadence_half_yearly = Bob chwe mis
term_cadence_yearly = Bob blwyddyn
list_condition = Sut y mae heddlu'n sefyll yn y casgliad.
term_condition_current = Cyfredol
about_condition_current = Cafwyd ei gofrestr, mae'n gyfan, ac nid yw'n hwyr.
term_condition_late = Hwyr
about_condition_late = Cafwyd ei gofrestr ac mae'n gyfan, ac mae diweddariad yn hwyr.
term_condition_held = Wedi'i dal
about_condition_held = Ni ellid derbyn yr hyn a gafwyd ddiwethaf. Yr hyn a ddangosir yw'r copi da diwethaf, os oes un.
term_condition_declared_nil = Wedi datgan dim
about_condition_declared_nil = Mae'n dweud nad yw'n defnyddio technoleg o'r fath.
term_condition_never_published = Erioed wedi cyhoeddi
about_condition_never_published = Ni chafwyd hyd i gofrestr ganddo erioed.
term_condition_not_yet_connected = Heb ei gysylltu eto
about_condition_not_yet_connected = Mae'n cyhoeddi cofrestr, neu'n dweud y bydd yn gwneud hynny, ac nid yw'r casgliad hwn yn ei nôl eto.
term_condition_merged = Wedi'i uno
about_condition_merged = Mae'r heddlu bellach yn rhan o un arall. Cedwir yr hyn a gyhoeddodd.
list_verdict = Beth a benderfynwyd am borthiant.
term_verdict_accepted = Derbyniwyd
about_verdict_accepted = Cymerwyd y copi.
term_verdict_unchanged = Heb newid
about_verdict_unchanged = Y copi sydd yma yw'r un y mae'r heddlu'n ei gyhoeddi o hyd.
term_verdict_held = Wedi'i ddal
about_verdict_held = Ni chymerwyd y copi. Mae'r un da diwethaf yn aros.
list_grounds = Pam y daliwyd porthiant.
term_grounds_unreachable = Methu ei gyrraedd
about_grounds_unreachable = Ni ellid cysylltu, neu torrwyd y cysylltiad.
term_grounds_not_found = Heb ei ganfod
about_grounds_not_found = Nid oes dim yn y cyfeiriad.
term_grounds_server_fault = Nam ar y gweinydd
about_grounds_server_fault = Mae'r gweinydd yn ateb â gwall.
term_grounds_not_trusted = Cysylltiad na ellir ymddiried ynddo
about_grounds_not_trusted = Mae'r dystysgrif yn anghywir, neu nid yw'r cyfeiriad wedi'i amgryptio.
term_grounds_redirected = Wedi'i anfon ymlaen
about_grounds_redirected = Mae'r gweinydd yn ein hanfon ymlaen yn rhy aml, neu i fan nad ydym yn ei ddilyn.
term_grounds_too_slow = Rhy araf
about_grounds_too_slow = Ni chyrhaeddodd y ffeil mewn pryd.
term_grounds_too_large = Rhy fawr
about_grounds_too_large = Mae'r ffeil yn fwy nag y mae'r casgliad hwn yn ei gymryd.
term_grounds_cut_short = Wedi'i thorri'n fyr
about_grounds_cut_short = Cyrhaeddodd llai nag a gyhoeddwyd.
term_grounds_not_data = Nid data
about_grounds_not_data = Mae tudalen we, neu rywbeth arall nad yw'n JSON, yn sefyll yn lle'r data.
term_grounds_not_a_feed = Nid porthiant
about_grounds_not_a_feed = JSON ydyw, ac nid porthiant cofrestr.
term_grounds_too_new = Fformat rhy newydd
about_grounds_too_new = Mae o fersiwn mwy newydd o'r fformat nag y mae'r casgliad hwn yn ei adnabod.
term_grounds_too_old = Fformat rhy hen
about_grounds_too_old = Mae o fersiwn hŷn o'r fformat nag y mae'r casgliad hwn yn dal i'w ddarllen.
term_grounds_wrong_shape = Ffurf anghywir
about_grounds_wrong_shape = Nid yw'n cadw at y fformat y mae'n ei enwi.
term_grounds_wrong_sums = Symiau ddim yn cyfateb
about_grounds_wrong_sums = Nid yr un y mae ei maniffest yn ei rhestru yw un o'r ffeiliau.
term_grounds_disagrees = Yn gwrth-ddweud ei hun
about_grounds_disagrees = Nid yw ei ffeiliau'n dweud yr un peth.
term_grounds_duplicate_id = Dynodydd ddwywaith
about_grounds_duplicate_id = Mae gan ddau gofnod yr un dynodydd.
term_grounds_wrong_force = Porthiant heddlu arall
about_grounds_wrong_force = Porthiant heddlu arall ydyw.
term_grounds_wrong_address = Porthiant cyfeiriad arall
about_grounds_wrong_address = Mae'r porthiant yn dweud ei fod yn sefyll mewn cyfeiriad arall.
term_grounds_other_licence = Trwydded arall
about_grounds_other_licence = Nid yw ei drwydded yn gadael i bawb ei ddefnyddio.
term_grounds_not_signed = Heb ei lofnodi
about_grounds_not_signed = Disgwyliwyd llofnod ac nid yw yno.
term_grounds_wrong_signature = Llofnod anghywir
about_grounds_wrong_signature = Nid llofnod un o allweddi'r heddlu ydyw.
term_grounds_broken_history = Hanes wedi torri
about_grounds_broken_history = Mae ei hanes wedi'i newid, neu nid yw'n parhau o'r un sy'n hysbys.
term_grounds_went_back = Hŷn nag o'r blaen
about_grounds_went_back = Mae'n rhifyn hŷn na'r un sydd yma.
term_grounds_vanished = Cofnodion wedi diflannu
about_grounds_vanished = Mae cofnodion wedi mynd heb hysbysiad yn eu lle.
term_grounds_shrunk = Llawer llai
about_grounds_shrunk = Mae ganddo lawer llai o gofnodion nag o'r blaen.
