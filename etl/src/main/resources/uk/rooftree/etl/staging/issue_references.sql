
    union all

    select
        judged.file,
        judged.line,
        {row_key} as key,
        {row_officer} as officer,
        judged.problems,
        cast(null as string) as detail

    from staging.{feed}_judged as judged
    inner join reference.period as period
        on period.council_code = judged.council_code
        and period.as_at = judged.as_at
    where judged.problems <> ''
