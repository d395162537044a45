-- every extract that a release stands on, and what its bytes were when it was landed
select
    file_load.as_at,
    file_load.feed,
    file_load.file,
    file_load.rows_read,
    landed.sha256,
    landed.rows_read as rows_landed

from core.file_load as file_load
left join landing.file as landed
    on landed.council_code = file_load.council_code
    and landed.as_at = file_load.as_at
    and landed.feed = file_load.feed
    and landed.file = file_load.file
where
    file_load.council_code = '${council}'
    and file_load.as_at <= date '${as_at}'
order by file_load.as_at, file_load.feed, file_load.file
