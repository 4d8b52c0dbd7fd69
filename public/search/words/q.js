candour("q", {
"quality":"820",
"quarter":"82",
"question":"904",
"questioned":"75",
"questions":"12323",
"queue":"b",
"quotations":"5",
"quote":"173",
"quoted":"1"
});
