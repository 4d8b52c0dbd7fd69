candour("z", {
"zone":"7"
});
