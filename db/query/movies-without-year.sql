-- Movies of which no name tells the year
select title, path from movies where release_year is null order by title
