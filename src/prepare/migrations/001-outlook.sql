-- Getting ready: what an authority keeps before an inspection comes. All of it is private to the authority.
create schema prepare;
