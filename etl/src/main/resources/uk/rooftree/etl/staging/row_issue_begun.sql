select
    cast(null as varchar) as council_code,
    cast(null as date) as as_at,
    cast(null as varchar) as rule,
    cast(null as varchar) as level,
    cast(null as varchar) as feed,
    cast(null as varchar) as file,
    cast(null as bigint) as line,
    cast(null as varchar) as key,
    cast(null as varchar) as column_name,
    cast(null as varchar) as value_found,
    cast(null as varchar) as message,
    cast(null as varchar) as officer

where 1 = 0
