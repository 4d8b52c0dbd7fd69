# Only what differs from themes/plain/words/en.ftl.
nav_owners = Who answers for it
