# Dim ond yr hyn sy'n wahanol i themes/plain/words/cy.ftl.
nav_owners = Pwy sy'n atebol amdano
