-- All of a row: what a page lists is read off this index alone, and PostgreSQL finds that one plan suits every page.
create index live_listing_shown on live_listing (listing, seconds, id, withdrawn, shown_from, shown_until);
