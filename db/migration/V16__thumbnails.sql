-- Small pictures of posters, for the HTML report. What is missing is made anew.

create table thumbnail (
  -- of the whole picture that it was made of
  digest varchar(32) primary key,
  -- JPEG in Base64; empty: the picture cannot be shown
  jpeg varchar(100000) not null
);

-- Which picture a file holds, as long as its row says the same size and time.
create table poster (
  path_hash varchar(32) primary key,
  size_bytes bigint not null,
  mtime_nanos bigint not null,
  digest varchar(32) not null
);
