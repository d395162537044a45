select
    records.line,
{columns}

from {records} as records
