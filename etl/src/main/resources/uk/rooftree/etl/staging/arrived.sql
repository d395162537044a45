select
    {council_code} as council_code,
    cast({as_at} as date) as as_at,
    {file} as file,
    records.line,
    records.has_blanks,
{columns},
    {sha256} as sha256

from read_csv(
    {records},
    header = false, auto_detect = false, delim = ',', quote = '"', escape = '"', new_line = '\n', null_padding = false,
    max_line_size = 8000000,
    columns = {
        'line': 'BIGINT',
        'has_blanks': 'BOOLEAN',
{types}
    }
) as records
