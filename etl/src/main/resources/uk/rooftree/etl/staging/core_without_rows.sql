select
    cast(null as string) as council_code,
{columns},
    cast(null as string) as file,
    cast(null as bigint) as line

where 1 = 0
