-- What a live site is asked for, each by an index. Texts that are ordered are ordered by their bytes: where the database
-- does not do so by itself, listing and id take collate "C".
create table article_revision (revision bigint not null);
insert into article_revision values (0);

create table article (
    id varchar(240) primary key,
    slug varchar(240) not null,
    json text not null,
    entry text not null,           -- ArticleEntry.outline(): the article without its text
    changed bigint,                -- null for a draft
    shown_from bigint not null,
    shown_until bigint not null,
    revision bigint not null,
    arrival bigint not null        -- the revision it came with first
);
create index article_by_slug on article (slug);
create index article_by_change on article (changed);
create index article_by_start on article (shown_from);
create index article_by_end on article (shown_until);
create index article_by_revision on article (revision);

create table article_listing (
    listing varchar(700) not null,
    seconds bigint not null,
    id varchar(240) not null,
    withdrawn boolean not null,
    shown_from bigint not null,
    shown_until bigint not null,
    -- All of a row: what a page lists is read off the index alone, and PostgreSQL finds that one plan suits every page.
    primary key (listing, seconds, id, withdrawn, shown_from, shown_until)
);
create index article_listing_by_id on article_listing (id);

-- How many entries a listing has, counted with each change, so that no request counts an archive.
create table article_count (
    listing varchar(700) primary key,
    entries bigint not null,
    withdrawn bigint not null
);

create table article_alias (
    alias varchar(700) not null,
    id varchar(240) not null,
    primary key (alias, id)
);
create index article_alias_by_id on article_alias (id);

create table article_removed (id varchar(240) not null, revision bigint not null);
create index article_removed_by_revision on article_removed (revision);
