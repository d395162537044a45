select
    records.line,
{columns}

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
