-- Where the program lays its views; see db/view.
grant select on schema public to reader;
