
    union all

    select
        void_overlap.file,
        void_overlap.line,
        void_overlap.void_ref as key,
        void_overlap.officer,
        'reject R-VOID-001 void_start' as problems,
        void_overlap.overlapped_void_ref as detail

    from staging.void_overlap as void_overlap
