candour("j", {
"january":"10001000010",
"job":"930",
"join":"c",
"joined":"06200",
"joining":"c",
"joins":"c",
"jones":"c",
"journeys":"8",
"judge":"8",
"judged":"c",
"judgements":"c",
"judging":"10115",
"july":"201005",
"june":"00102221",
"just":"1b",
"justice":"3013010"
});
