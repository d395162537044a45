-- model:      staging.supplied
-- grain:      one row: which feeds are supplied at the as-at
-- keys:       council_code
-- sources:    landing.file, reference.period, reference.published
-- definition: contract of the feeds: a snapshot with a file in the folder, an event feed with one in any folder so far;
--             made from the feeds by etl, do not edit
select
    period.council_code,
{columns}

from reference.period as period
left join landing.file as file
    on file.council_code = period.council_code
    and file.as_at <= period.as_at
    and file.is_accepted
left join reference.published as published
    on published.council_code = file.council_code
    and published.as_at = file.as_at
where file.as_at is null
    or file.as_at = period.as_at
    or published.as_at is not null
group by period.council_code
