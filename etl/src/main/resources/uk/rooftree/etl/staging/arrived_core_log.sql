select
    records.line + {lines_before} as line,
{columns}

from {records} as records
