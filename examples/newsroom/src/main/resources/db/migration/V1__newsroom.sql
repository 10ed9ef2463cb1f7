-- The same statements for PostgreSQL and for H2 in its PostgreSQL mode; ${bytewise} is PostgreSQL's collation by bytes.

create table publication (
    id integer primary key check (id = 1),
    json text not null,
    changed_at timestamp with time zone not null
);

-- What the desk works on. What readers see is a copy of its own, below.
create table article (
    id varchar(240) ${bytewise} primary key,
    revision bigint not null,
    state varchar(12) not null check (state in ('draft', 'published', 'withdrawn')),
    title varchar(2000) not null,
    section varchar(700) not null,
    json text not null,
    words text not null,
    live_revision bigint not null,
    shown_from timestamp with time zone,
    changed_at timestamp with time zone not null,
    changed_by varchar(60) not null
);
create index article_by_change on article (changed_at, id);
create index article_by_state on article (state, changed_at);

create table version (
    article_id varchar(240) ${bytewise} not null references article (id) on delete cascade,
    revision bigint not null,
    kind varchar(12) not null check (kind in ('autosaved', 'saved', 'published', 'withdrawn', 'imported')),
    json text not null,
    saved_at timestamp with time zone not null,
    saved_by varchar(60) not null,
    primary key (article_id, revision)
);

-- What readers see: the queries of a live site, each by an index.
create table site_revision (
    revision bigint not null
);
insert into site_revision values (0);

create table live_article (
    id varchar(240) ${bytewise} primary key,
    slug varchar(240) not null,
    json text not null,
    entry text not null,
    changed bigint,
    shown_from bigint not null,
    shown_until bigint not null,
    revision bigint not null
);
create index live_article_by_slug on live_article (slug);
create index live_article_by_revision on live_article (revision);
create index live_article_by_change on live_article (changed);
create index live_article_by_start on live_article (shown_from);
create index live_article_by_end on live_article (shown_until);

create table live_listing (
    listing varchar(700) ${bytewise} not null,
    seconds bigint not null,
    id varchar(240) ${bytewise} not null references live_article (id) on delete cascade,
    withdrawn boolean not null,
    shown_from bigint not null,
    shown_until bigint not null,
    primary key (listing, seconds, id)
);
create index live_listing_by_article on live_listing (id);

create table live_alias (
    alias varchar(700) not null,
    id varchar(240) ${bytewise} not null references live_article (id) on delete cascade,
    primary key (alias, id)
);
create index live_alias_by_article on live_alias (id);

create table member (
    name varchar(60) primary key,
    password varchar(200) not null,
    role varchar(12) not null check (role in ('editor', 'publisher')),
    active boolean not null,
    created_at timestamp with time zone not null
);

-- Only the hash of a token is kept: the token itself is shown once.
create table token (
    hash varchar(64) primary key,
    label varchar(100) not null,
    role varchar(12) not null check (role in ('editor', 'publisher')),
    created_by varchar(60) not null,
    created_at timestamp with time zone not null
);

create table upload (
    path varchar(300) primary key,
    hash varchar(64) not null,
    name varchar(300) not null,
    media_type varchar(100) not null,
    bytes bigint not null,
    width integer not null,
    height integer not null,
    renditions varchar(1000) not null,
    uploaded_by varchar(60) not null,
    uploaded_at timestamp with time zone not null
);
create unique index upload_by_hash on upload (hash);

create table activity (
    number bigint generated always as identity primary key,
    at timestamp with time zone not null,
    who varchar(60) not null,
    action varchar(40) not null,
    article_id varchar(240) not null,
    detail varchar(1000) not null
);

-- What WeChat was given: each file once for each account and use.
create table wechat_media (
    app_id varchar(60) not null,
    purpose varchar(12) not null check (purpose in ('cover', 'content')),
    hash varchar(64) not null,
    answer varchar(1000) not null,
    uploaded_at timestamp with time zone not null,
    primary key (app_id, purpose, hash)
);

create table wechat_draft (
    app_id varchar(60) not null,
    article_id varchar(240) not null,
    media_id varchar(200) not null,
    revision bigint not null,
    sent_by varchar(60) not null,
    sent_at timestamp with time zone not null,
    primary key (app_id, article_id)
);
