-- model:      previous.issue
-- grain:      one row per issue at an earlier as-at date: none, for this stands in before the first
-- keys:       council_code, as_at, feed, file, line, rule, column_name
-- sources:
-- definition: core.issue before its first as-at date; from then on the table itself is shown under this name
select
    cast(null as string) as council_code,
    cast(null as date) as as_at,
    cast(null as string) as rule,
    cast(null as string) as level,
    cast(null as string) as feed,
    cast(null as string) as file,
    cast(null as bigint) as line,
    cast(null as string) as key,
    cast(null as string) as column_name,
    cast(null as string) as value_found,
    cast(null as string) as message,
    cast(null as string) as officer

where false
