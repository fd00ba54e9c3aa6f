/** Two of each: children by guardian’s phone, volunteers by their own. */
export const PEOPLE = [
  { child: '王梓涵', guardian: '13900001234', volunteer: '何梅娟', phone: '13800005678' },
  { child: '李子轩', guardian: '13900004321', volunteer: '陈玉兰', phone: '13800008765' },
] as const;
