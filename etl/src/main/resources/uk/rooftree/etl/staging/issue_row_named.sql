
    union all

    select
        record.council_code,
        record.feed,
        record.rule,
        record.key,
        record.column_name,
        naming.file,
        naming.line

    from core.{naming} as naming
    inner join record
        on record.council_code = naming.council_code
        and record.reference = naming.{column}
    where record.feed = '{feed}'
