-- Older releases kept the views in the index, and H2 does not alter a table that a view reads.
drop view if exists public.columns;
drop view if exists public.issues;
drop view if exists public.assets;
drop view if exists public.extras;
drop view if exists public.subtitle_streams;
drop view if exists public.chapters;
drop view if exists public.audio_streams;
drop view if exists public.episodes;
drop view if exists public.seasons;
drop view if exists public.series;
drop view if exists public.movies;
drop view if exists public.videos;
drop view if exists public.files;
drop view if exists public.scan_issues;
drop view if exists public.scan_misses;
drop view if exists public.scans;
drop view if exists public.roots;
