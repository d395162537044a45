select
    cast(null as string) as council_code,
    cast(null as date) as as_at,
    cast(null as string) as change,
{columns},
    cast(null as string) as file,
    cast(null as bigint) as line

where 1 = 0
