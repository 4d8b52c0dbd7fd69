candour("_", {
});
