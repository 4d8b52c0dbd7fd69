candour("x", {
});
