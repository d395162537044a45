select
    {council_code} as council_code,
    cast({as_at} as date) as as_at,
    {feed} as feed,
    {file} as file,
    made.line - {lines_before} as line,
    made.set_aside as rule,
    made.log_ref as key,
    made.status as value_found,
    {sha256} as sha256

from {made} as made
where made.set_aside is not null
    and {lines}
