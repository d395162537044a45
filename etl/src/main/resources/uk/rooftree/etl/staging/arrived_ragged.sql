select
    {council_code} as council_code,
    cast({as_at} as date) as as_at,
    {feed} as feed,
    {file} as file,
    ragged.line,
    ragged.fields_found,
    ragged.fields_expected,
    ragged.is_unclosed = 1 as is_unclosed,
    {sha256} as sha256

from {ragged} as ragged
