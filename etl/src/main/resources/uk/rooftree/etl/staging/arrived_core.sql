select
    {council_code} as council_code,
    cast({as_at} as date) as as_at,
    {file} as file,
    made.line - {lines_before} as line,
    false as has_blanks,
{columns},
    {sha256} as sha256

from {made} as made
where made.set_aside is null
    and {lines}
