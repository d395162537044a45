    select
        '{feed}' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.{feed} as kept
    inner join supplied
        on supplied.feed = '{feed}'
        and supplied.file = kept.file

