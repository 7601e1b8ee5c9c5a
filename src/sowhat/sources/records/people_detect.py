"""What shows that a table is about people: a survey, a staff directory, approval forms, grants, members, orders."""

from __future__ import annotations

from collections.abc import Mapping

from sowhat.errors import DataError
from sowhat.lake.slices import Slice
from sowhat.model.record import RecordKind
from sowhat.sources.records import approval_form, staff_directory, survey, wjx
from sowhat.sources.records.documents import Document, Export, Reading
from sowhat.sources.records.survey_layout import surely_survey

COLUMNS: Mapping[RecordKind, Mapping[str, tuple[str, ...]]] = {
    "grants": {
        "subject": ("subject", "grantee", "被授权人", "授权对象", "使用方", "账号", "帐号", "申请人"),
        "data": ("dataset", "data asset", "resource", "table name", "数据资产", "数据集", "数据表", "库表", "表名"),
        "at": ("granted at", "grant date", "授权时间", "授权日期", "开通时间", "生效时间"),
        "event": ("event", "action", "操作", "动作", "操作类型"),
        "until": ("valid until", "expires at", "expiry", "有效期至", "到期时间", "到期日期", "失效时间"),
        "purpose": ("purpose", "reason", "用途", "申请理由", "使用目的"),
    },
    "orders": {
        "id": ("order id", "order no", "order number", "订单号", "订单编号", "订单ID"),
        "buyer": ("buyer", "buyer id", "purchaser", "买家", "买方", "采购方", "买家ID"),
        "seller": ("seller", "seller id", "vendor", "卖家", "卖方", "供应方", "商家", "卖家ID"),
        "created": ("created", "created at", "ordered at", "order time", "下单时间", "创建时间", "下单日期", "下单"),
        "fulfilled": ("fulfilled", "fulfilled at", "delivered at", "完成时间", "交付时间", "履约时间"),
        "amount": ("amount", "total", "order amount", "金额", "订单金额", "成交金额", "实付金额"),
        "fee": (
            "fee",
            "platform fee",
            "service fee",
            "commission",
            "take",
            "佣金",
            "平台佣金",
            "平台服务费",
            "技术服务费",
            "抽成",
        ),
        "currency": ("currency", "币种"),
        "state": ("state", "status", "order status", "状态", "订单状态"),
        "service": ("service", "服务", "商品"),
    },
    "members": {
        "person": ("person", "employee id", "staff id", "member", "工号", "员工工号", "员工编号"),
        "team": ("team", "department", "团队", "部门"),
        "unit": ("business unit", "unit", "事业部", "业务单元"),
        "role": ("role", "job title", "职务", "职位", "岗位"),
        "from": ("from", "joined", "hire date", "join date", "入职时间", "入职日期"),
        "to": ("to", "left", "leave date", "离职时间", "离职日期"),
    },
}
ANCHORS: Mapping[RecordKind, tuple[str, ...]] = {
    "grants": ("subject", "data", "at"),
    "orders": ("id", "buyer", "seller", "created"),
    "members": ("person", "team", "role"),
}


def _directory(found: Document) -> Reading | None:
    """As `staff_directory` reads it, where names and more than a department stand beside the keys: a list of addresses
    is no directory yet."""
    named = found.column("姓名", "Name", "Full name", "员工姓名")
    more = found.column("职务", "职位", "岗位", "Job title", "Title", "Position", "入职时间", "入职日期", "Hire date")
    return staff_directory.EXPORT.reading(found) if named and more else None


EXPORTS: Mapping[RecordKind, Mapping[str, Export]] = {
    "grants": {approval_form.EXPORT.format: approval_form.EXPORT},
    "members": {staff_directory.EXPORT.format: Export(staff_directory.EXPORT.format, (), _directory)},
}


def survey_format(slice_: Slice) -> str:
    """The format of a survey's export; '' where the beginning of a file is none for sure."""
    try:
        head = survey.read(slice_, "", survey.FORMAT).head
    except DataError:
        return ""
    return wjx.FORMAT if wjx.fits(head) else survey.FORMAT if surely_survey(head) else ""
