-- How many entries a listing has, counted with each change, so that no request counts an archive.
create table live_count (
    listing varchar(700) ${bytewise} primary key,
    entries bigint not null,
    withdrawn bigint not null
);
insert into live_count
select listing, count(*), sum(case when withdrawn then 1 else 0 end) from live_listing group by listing;
