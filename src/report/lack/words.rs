//! The sentences of what is lacking that name nothing.

use crate::text::{Text, text};

pub(super) const MATERIAL: Text = text(
    "Không lập văn bản này: sổ không có nội dung để lập; hãy chọn cuộc họp hoặc thời gian khác.",
    "This document is not made: the book has nothing for it; choose another meeting or period.",
);

pub(super) const SPEAKS_FOR_CELL: Text = text(
    "Không lập văn bản này: văn bản lập thay mặt chi bộ, không dùng cho cuộc họp của chi ủy, tổ đảng; hãy chọn cuộc họp \
     của chi bộ.",
    "This document is not made: it speaks for the cell, and the meeting is of its committee or of a group; choose a meeting \
     of the cell.",
);

pub(super) const GROUP: Text = text(
    "Không lập nghị quyết: tổ đảng không ra nghị quyết và không dùng số văn bản của chi bộ; ý kiến của tổ, hãy \
     báo cáo tại cuộc họp chi bộ.",
    "No resolution is made: a party group issues none and uses no number of the cell; give the group's opinions \
     to the meeting of the cell.",
);

pub(super) const NOT_ADOPTED: Text = text(
    "Không lập văn bản này: biên bản chưa được thông qua; hãy thông qua biên bản trước.",
    "This document is not made: the minutes are not adopted; choose a meeting whose minutes are.",
);

pub(super) const NO_CONCLUSION: Text = text(
    "Không lập kết luận: ngoài nội dung mật, tự phê bình và việc về từng người, biên bản không ghi kết luận nào; hãy dùng \
     biên bản.",
    "No conclusion is made: apart from what is secret, self-criticism and matters of persons the minutes record none; use the \
     minutes.",
);

pub(super) const NO_TASK: Text = text(
    "Không lập kế hoạch công tác tháng: cuộc họp này chưa giao việc nào; hãy chọn cuộc họp có giao việc.",
    "No plan of the month is made: this meeting gave no task; choose a meeting that gave tasks.",
);

pub(super) const NO_TOPIC: Text = text(
    "Không lập kế hoạch sinh hoạt chuyên đề: năm này chưa chọn chuyên đề nào; hãy chọn ở màn hình Chuyên đề trong năm.",
    "No plan of the topics is made: none is chosen for this year; choose topics on the screen Topics of the year.",
);

pub(super) const NO_NUMBER: Text = text(
    "Không lập sổ văn bản đi: thời gian này chưa có văn bản nào được cấp số khi thông qua biên bản; hãy chọn thời gian khác.",
    "No register of papers is made: no adoption gave a number in this period; choose another period.",
);

pub(super) const NO_MONTHLY_MEETING: Text = text(
    "Không lập kế hoạch, báo cáo tháng: hai văn bản này lập từ kỳ sinh hoạt thường kỳ đã thông qua biên bản; hãy chọn kỳ \
     thường kỳ.",
    "No plan and no report of the month is made: both are made of a regular meeting whose minutes are adopted; choose such a \
     meeting.",
);

pub(super) const NO_MEETING_OF_SPAN: Text = text(
    "Không lập báo cáo: thời gian này chưa có cuộc họp nào đã thông qua biên bản; hãy chọn thời gian khác.",
    "No report is made: no minutes of that time are adopted; choose another one.",
);

pub(super) const NO_UPLOAD: Text = text(
    "Không lập danh mục tải lên: cuộc họp này không phải tải tài liệu lên; hãy chọn cuộc họp của chi bộ.",
    "No list of uploads is made: nothing of this meeting is uploaded; choose a meeting of the cell.",
);

pub(super) const NO_ENTRY: Text = text(
    "Không lập văn bản này: sổ chưa ghi nội dung nào mà biểu mẫu cần (mục only_with); hãy ghi nội dung ấy trước.",
    "This paper is not made: nothing is recorded of what its form asks for (only_with); record that first.",
);

pub(super) const NO_THEMATIC: Text = text(
    "Không lập nghị quyết chuyên đề: cuộc họp này không phải sinh hoạt chuyên đề; hãy dùng nghị quyết.",
    "No thematic resolution is made: this is no thematic meeting; use the resolution.",
);

pub(super) const NO_GROUP: Text = text(
    "Không lập biên bản sinh hoạt tổ đảng: cuộc họp này không phải của tổ đảng; hãy dùng biên bản.",
    "No minutes of a party group are made: this meeting is not of one; use the minutes.",
);

pub(super) const NO_POINT: Text = text(
    "Không lập nghị quyết: chưa ghi điểm nghị quyết nào. Muốn có nghị quyết, trước khi khóa biên bản hãy ghi \
     từng điểm và cho biểu quyết.",
    "No resolution is made: it has no point. For a resolution, before the minutes are locked, record its points \
     and put them to the vote.",
);

pub(super) const NOT_VOTED: Text = text(
    "Không lập nghị quyết: chi bộ chưa biểu quyết các điểm đã ghi. Muốn có nghị quyết, trước khi khóa biên bản \
     hãy cho biểu quyết.",
    "No resolution is made: the cell did not vote on the points as they stand. For a resolution, before the \
     minutes are locked, put them to the vote.",
);

pub(super) const NO_ADMISSION: Text = text(
    "Không lập nghị quyết đề nghị kết nạp: cuộc họp này chưa biểu quyết kết nạp ai có tên trong danh sách phát triển \
     đảng viên. Hãy chọn cuộc họp khác.",
    "No resolution on an admission is made: this meeting voted on nobody who is followed. Choose another meeting.",
);

pub(super) const NO_RECOGNITION: Text = text(
    "Không lập nghị quyết đề nghị công nhận: cuộc họp này chưa biểu quyết công nhận đảng viên dự bị nào. Hãy chọn \
     cuộc họp khác.",
    "No resolution on a recognition is made: this meeting voted on no probationary member. Choose another meeting.",
);

pub(super) const NOBODY_SENT: Text = text(
    "Không lập nghị quyết cử học lớp nhận thức về Đảng: cuộc họp này chưa biểu quyết thông qua cử ai; hãy chọn cuộc họp \
     khác.",
    "No resolution on the course on the Party is made: this meeting carried no such vote; choose another meeting.",
);

pub(super) const NO_SECRET_BALLOT: Text = text(
    "Không lập phiếu biểu quyết: chưa đưa việc nào ra bỏ phiếu kín; hãy đưa ra biểu quyết trước.",
    "No ballot papers are made: nothing was put to a secret vote; put the question first.",
);

pub(super) const NO_PAPERS_COUNTED: Text = text(
    "Không lập biên bản kiểm phiếu: chưa kiểm phiếu kín nào; hãy nhập kết quả kiểm phiếu trước.",
    "No tellers' record is made: no secret vote was counted; enter the result first.",
);

pub(super) const NO_ELECTION: Text = text(
    "Không lập phiếu bầu cử: cuộc họp này không bầu cử; hãy bắt đầu bầu cử trước.",
    "No ballot papers are made: nobody is elected in this meeting; start the election first.",
);

pub(super) const NO_ROUND_COUNTED: Text = text(
    "Không lập biên bản kiểm phiếu bầu cử: chưa kiểm phiếu vòng nào; hãy nhập kết quả kiểm phiếu trước.",
    "No tellers' record is made: no round was counted; enter the result first.",
);

pub(super) const NO_CONGRESS: Text = text(
    "Không lập văn bản này: chỉ đại hội mới có; hãy chọn một đại hội.",
    "This document is not made: only a congress has it; choose a congress.",
);

pub(super) const ROLL_NOT_CALLED: Text = text(
    "Không lập báo cáo tình hình đảng viên: đại hội chưa công bố điểm danh; hãy điểm danh trước.",
    "No report on those taking part is made: the roll of the congress is not called; call it first.",
);

pub(super) const NOBODY_ELECTED: Text = text(
    "Không lập tờ trình: đại hội chưa bầu được ai; hãy nhập kết quả bầu cử trước.",
    "No submission is made: the congress elected nobody yet; enter the result of the election first.",
);

pub(super) const NO_SCORE: Text = text(
    "Không lập bảng chấm điểm: chi ủy chưa đề xuất, chi bộ chưa biểu quyết điểm. Muốn có bảng chấm điểm, trước \
     khi khóa biên bản hãy chấm điểm và cho biểu quyết.",
    "No score sheet is made: no score was proposed or voted. For a score sheet, before the minutes are locked, \
     record the score and put it to the vote.",
);
