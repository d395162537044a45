    select
        kept.file,
        '{feed}' as feed,
        cast(count(*) as bigint) as rows_kept

    from core.{feed} as kept
    inner join arrived
        on arrived.feed = '{feed}'
        and arrived.file = kept.file
    group by kept.file

