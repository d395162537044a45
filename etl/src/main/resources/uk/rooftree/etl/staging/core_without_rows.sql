select
    cast(null as varchar) as council_code,
{columns},
    cast(null as varchar) as file,
    cast(null as bigint) as line

where 1 = 0
