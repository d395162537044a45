select
    {council_code} as council_code,
    cast({as_at} as date) as as_at,
    {file} as file,
    records.line,
    records.has_blanks = 1 as has_blanks,
{columns},
    {sha256} as sha256

from {records} as records
