-- What the names of external subtitles say. Null until the next scan reads the names again, and for
-- assets of all other kinds.

-- as BCP 47 has it, such as pt-BR
alter table asset add column language varchar(35);
alter table asset add column is_forced boolean;
-- for the deaf and hard of hearing
alter table asset add column is_hearing_impaired boolean;
alter table asset add column is_default boolean;
alter table asset add column subtitle_title varchar(1024);
